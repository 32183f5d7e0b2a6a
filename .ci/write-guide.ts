// Fills the parts of the guide that the functions and the plan tell themselves: `npm run guide`. The rest of the page is written by hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { settingTexts } from '../src/pane/texts/vi-settings'
import { vi } from '../src/pane/texts/vi'
import {
  EXEMPTIONS,
  HORIZONS,
  INDICATORS,
  INDICATOR_IDS,
  quoteOf,
  SHORT_NAMES,
  type AgeDate,
  type CountedUnit,
  type Horizon,
  type IndicatorId,
  type Rhythm,
  type Target,
} from '../src/plan'
import { targetText } from '../src/report'
import { KIND_OF_INDICATOR } from '../src/roster'
import FUNCTION_FILES from './function-files.cjs'
import { ROSTER, columnLetter } from './guide-roster'
import { EXAMPLES, runExample } from './guide-examples'

const ROOT = join(__dirname, '..')
export const GUIDE = join(ROOT, 'assets/help/index.html')

interface FunctionHelp {
  readonly id: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly optional?: boolean
    readonly repeating?: boolean
  }[]
}

/** The guide with its told parts written anew; a fresh page and one filled before give the same. */
export async function fillGuide(page: string): Promise<string> {
  const functions = await describeFunctions()
  const parts: Readonly<Record<string, string>> = {
    'example-table': exampleTable(),
    'functions-index': index(functions.map(({ id }) => ({ id, text: id }))),
    functions: functions.map(functionArticle).join('\n'),
    'indicators-index': index(INDICATOR_IDS.map((id) => ({ id, text: `${id} ${SHORT_NAMES[id]}` }))),
    indicators: INDICATOR_IDS.map(indicatorArticle).join('\n'),
  }
  const told = Object.entries(parts).reduce((text, [name, html]) => fillPart(text, name, html), page)
  return told.replace(/<!-- figure ([\w-]+\.png): (.*?) -->[^]*?<!-- \/figure -->/g, (_, file: string, caption: string) => {
    const image = `\n<figure><img src="${file}" alt="${caption}" loading="lazy"><figcaption>${caption}</figcaption></figure>\n`
    return `<!-- figure ${file}: ${caption} -->${existsSync(join(GUIDE, '..', file)) ? image : ''}<!-- /figure -->`
  })
}

function fillPart(page: string, name: string, html: string): string {
  const part = new RegExp(`<!-- ${name} -->[^]*?<!-- /${name} -->`)
  if (!part.test(page)) throw new Error(`The guide has no part ${name}`)
  return page.replace(part, () => `<!-- ${name} -->\n${html}\n<!-- /${name} -->`)
}

/** What Excel itself shows of the functions, from the same comments. */
async function describeFunctions(): Promise<readonly FunctionHelp[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([...FUNCTION_FILES])
  if (errors.length) throw new Error(errors.join('\n'))
  return (JSON.parse(metadataJson) as { functions: readonly FunctionHelp[] }).functions
}

function index(entries: readonly { readonly id: string; readonly text: string }[]): string {
  const items = entries.map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`)
  return `<ul class="index">\n${items.join('\n')}\n</ul>`
}

function exampleTable(): string {
  const letters = ROSTER[0]!.map((_, column) => `<th>${columnLetter(column)}</th>`).join('')
  const rows = ROSTER.map((cells, row) => {
    const tag = row === 0 ? 'th' : 'td'
    return `<tr><th>${row + 1}</th>${cells.map((cell) => `<${tag}>${escape(String(cell))}</${tag}>`).join('')}</tr>`
  })
  return `<div class="scroll"><table>\n<tr><th></th>${letters}</tr>\n${rows.join('\n')}\n</table></div>`
}

function functionArticle({ id, description, parameters }: FunctionHelp): string {
  const names = parameters.map(({ name, optional, repeating }) => (repeating ? `${name}1; [${name}2]; …` : optional ? `[${name}]` : name))
  const list = parameters.map(({ name, description: what }) => `<dt><code>${name}</code></dt><dd>${escape(what)}</dd>`)
  const examples = EXAMPLES[id]
  if (!examples) throw new Error(`DEAN12.${id} has no example in .ci/guide-examples.ts`)
  return [
    `<article id="${id}">`,
    `<h3>DEAN12.${id}</h3>`,
    `<p>${escape(description)}</p>`,
    `<p><code>=DEAN12.${id}(${names.join('; ')})</code></p>`,
    `<dl>${list.join('')}</dl>`,
    ...examples.map((formula) => `<div class="formula"><p><code>${escape(formula)}</code></p>${showResult(formula)}</div>`),
    '</article>',
  ].join('\n')
}

/** A single value beside "cho"; a spilled table as one, cut after a few rows. */
function showResult(formula: string): string {
  const result = runExample(formula)
  if (!Array.isArray(result)) return `<p>cho <b>${showValue(result, /PCT\(/.test(formula))}</b></p>`
  const rows = result as readonly (readonly unknown[])[]
  const shown = rows.slice(0, 5).map((cells) => `<tr>${cells.map((cell) => `<td>${showValue(cell, false)}</td>`).join('')}</tr>`)
  const more = rows.length > 5 ? `<p class="soft">… và ${rows.length - 5} dòng nữa.</p>` : ''
  return `<div class="scroll"><table>${shown.join('')}</table></div>${more}`
}

function showValue(value: unknown, isShare: boolean): string {
  if (typeof value !== 'number') return escape(String(value))
  const number = (digits: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: digits, useGrouping: false })
  const percent = (value * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })
  return isShare ? `${number(4)} (${percent}%)` : number(4)
}

const COUNTED: Readonly<Record<CountedUnit, string>> = {
  person: 'người',
  event: 'lượt bổ nhiệm, giới thiệu ứng cử',
  post: 'chức danh đang có người giữ',
  commune: 'xã, phường',
  organisation: 'tổ chức đảng',
  delegate: 'đại biểu',
  'person-course': 'lượt người học',
}
const AGE_DATES: Readonly<Record<AgeDate, string>> = {
  cutoff: 'tính đến ngày tính tuổi đã chọn',
  congress: 'tính đến ngày đại hội nếu đã nhập trong Thiết lập, nếu không thì đến ngày tính tuổi đã chọn',
  decision: 'tính tại ngày quyết định (ngày bầu) của từng lượt',
  none: 'không xét tuổi',
}
const RHYTHMS: Readonly<Record<Rhythm, string>> = {
  deadline: 'đến hết năm của mốc',
  yearly: 'từng năm',
  term: 'theo nhiệm kỳ',
  standing: 'thường xuyên',
  process: 'theo tiến độ công việc',
}

function indicatorArticle(id: IndicatorId): string {
  const { name, counted, ageDate, rhythm, reads, targets } = INDICATORS[id]
  const exemption = EXEMPTIONS[id]
  const kind = KIND_OF_INDICATOR[id]
  const settings = settingsOf(id)
  return [
    `<article id="${id}">`,
    `<h3>${id} – ${escape(name)}</h3>`,
    `<p>${escape(reads)}</p>`,
    ...(exemption ? [`<p>${escape(exemption)}</p>`] : []),
    '<ul>',
    `<li>Đếm: ${COUNTED[counted]}. Tuổi: ${AGE_DATES[ageDate]}. Thời điểm xét: ${RHYTHMS[rhythm]}.</li>`,
    ...(kind ? [`<li>Lấy từ danh sách: ${escape(vi.kindNames[kind])}.</li>`] : []),
    ...(settings.length ? [`<li>Có thể đổi trong Thiết lập: ${settings.map((label) => `“${escape(label)}”`).join(', ')}.</li>`] : []),
    '</ul>',
    '<div class="scroll"><table>',
    '<tr><th>Mốc</th><th>Mục tiêu</th><th>Kế hoạch viết</th></tr>',
    ...HORIZONS.map((horizon) => `<tr><td>${horizon}</td><td>${escape(targetText(targets[horizon]))}${beside(targets[horizon])}</td><td>${citation(id, horizon, targets[horizon])}</td></tr>`), // prettier-ignore
    '</table></div>',
    '</article>',
  ].join('\n')
}

function beside(target: Target): string {
  if (target.kind === 'silent') return ''
  const { carriedFrom, reference } = target
  const notes = [
    ...(carriedFrom ? [`dùng tiếp mức của mốc ${carriedFrom}`] : []),
    ...(reference ? [`${reference.source}: ${reference.percent}%, để tham khảo`] : []),
  ]
  return notes.length ? `<br><span class="soft">${notes.join('; ')}</span>` : ''
}

function citation(id: IndicatorId, horizon: Horizon, target: Target): string {
  if (target.kind === 'silent') return `<span class="soft">Mục ${escape(target.section)}: không có mức</span>`
  return `Mục ${escape(target.section)}<p class="says">“${escape(quoteOf(id, horizon, target) ?? '')}”</p>`
}

/** Choices whose label names the indicator: "(CT08)", "(CT03–CT06)", "Vẫn theo dõi CT04–CT06 …". */
function settingsOf(id: string): readonly string[] {
  const number = Number(id.slice(2))
  const labels = Object.values({ ...settingTexts.rules, ...settingTexts.typed }).map(({ label }) => label)
  return labels.filter((label) =>
    [...label.matchAll(/(CT|QT)(\d+)(?:–CT(\d+))?/g)].some(
      ([, series = '', from, to = from]) => id.startsWith(series) && Number(from) <= number && number <= Number(to),
    ),
  )
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

if (require.main === module) {
  void fillGuide(readFileSync(GUIDE, 'utf8')).then((page) => writeFileSync(GUIDE, page))
}
