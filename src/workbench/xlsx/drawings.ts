import type JSZip from 'jszip'
import type { ChartCorner } from '../host/book'
import { addContentTypes, rewrite, targets, type SheetFile } from './package-files'
import { attribute, elements, encode, inner, XML } from './xml'

/** A chart's own part of the package, and where its drawing puts it. */
export interface ChartPart {
  readonly xml: string
  readonly name: string
  readonly from: ChartCorner
  readonly to: ChartCorner
}

export const EMU_PER_POINT = 12700
const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
export const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const PACKAGE_RELATIONS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.'
/** What may stand after the drawing in a sheet's part: the order is fixed. */
const AFTER_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/

/** Charts by the sheet's name. Only those that move and grow with their cells, as all do that Excel makes. */
export async function readCharts(zip: JSZip, sheets: readonly SheetFile[]): Promise<ReadonlyMap<string, readonly ChartPart[]>> {
  const charts = new Map<string, readonly ChartPart[]>()
  for (const { name, file } of sheets) {
    const drawings = (await targets(zip, file)).filter(({ type }) => type.endsWith('/drawing'))
    const found = await Promise.all(drawings.map(({ target }) => readDrawing(zip, target)))
    if (drawings.length) charts.set(name, found.flat())
  }
  return charts
}

async function readDrawing(zip: JSZip, file: string): Promise<readonly ChartPart[]> {
  const drawing = (await zip.file(file)?.async('string')) ?? ''
  const parts = await targets(zip, file)
  const anchors = await Promise.all(
    elements(drawing, 'twoCellAnchor').map(async (anchor): Promise<readonly ChartPart[]> => {
      const id = attribute(elements(anchor.inner, 'chart')[0]?.attributes ?? '', 'r:id')
      const target = parts.find((part) => part.id === id)?.target
      const xml = target === undefined ? undefined : await zip.file(target)?.async('string')
      if (xml === undefined) return []
      const name = attribute(elements(anchor.inner, 'cNvPr')[0]?.attributes ?? '', 'name') ?? ''
      return [{ xml, name, from: readCorner(inner(anchor.inner, 'from')), to: readCorner(inner(anchor.inner, 'to')) }]
    }),
  )
  return anchors.flat()
}

function readCorner(xml: string): ChartCorner {
  const number = (name: string): number => Number(inner(xml, name))
  return { row: number('row'), column: number('col'), right: number('colOff') / EMU_PER_POINT, down: number('rowOff') / EMU_PER_POINT }
}

/** ExcelJS stumbles over drawings that it did not write, and nothing asks it for pictures. Notes are drawn elsewhere. */
export async function removeDrawings(zip: JSZip): Promise<void> {
  for (const { name } of zip.file(/^xl\/(drawings\/(_rels\/)?drawing[^/]*$|charts\/)/)) zip.remove(name)
  for (const { name } of zip.file(/^xl\/worksheets\/[^/]*\.xml$/))
    await rewrite(zip, name, (xml) => xml.replace(/<(\w+:)?drawing\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?drawing>)/, ''))
}

export async function writeCharts(
  zip: JSZip,
  sheets: readonly SheetFile[],
  charts: ReadonlyMap<string, readonly ChartPart[]>,
): Promise<void> {
  let [lastDrawing, lastChart] = [0, 0]
  const types: [part: string, type: string][] = []
  for (const { name, file } of sheets) {
    const own = charts.get(name) ?? []
    if (!own.length) continue
    const drawing = `xl/drawings/drawing${++lastDrawing}.xml`
    types.push([drawing, `${TYPES}drawing+xml`])
    const relations = own.map(({ xml }, place) => {
      const part = `xl/charts/chart${++lastChart}.xml`
      zip.file(part, xml)
      types.push([part, `${TYPES}drawingml.chart+xml`])
      return `<Relationship Id="rId${place + 1}" Type="${RELATIONS_NS}/chart" Target="../charts/chart${lastChart}.xml"/>`
    })
    zip.file(drawing, writeDrawing(own))
    zip.file(`xl/drawings/_rels/drawing${lastDrawing}.xml.rels`, `${XML}<Relationships xmlns="${PACKAGE_RELATIONS_NS}">${relations.join('')}</Relationships>`) // prettier-ignore
    await tieToSheet(zip, file, lastDrawing)
  }
  if (types.length) await addContentTypes(zip, types)
}

function writeDrawing(charts: readonly ChartPart[]): string {
  const anchors = charts.map(
    ({ name, from, to }, place) =>
      `<xdr:twoCellAnchor>${writeCorner('from', from)}${writeCorner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${place + 2}" name="${encode(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART_NS}">` +
      `<c:chart xmlns:c="${CHART_NS}" r:id="rId${place + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  )
  return `${XML}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${RELATIONS_NS}">${anchors.join('')}</xdr:wsDr>`
}

function writeCorner(name: 'from' | 'to', { row, column, right, down }: ChartCorner): string {
  const [across, below] = [right, down].map((points) => Math.round(points * EMU_PER_POINT))
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${below}</xdr:rowOff></xdr:${name}>`
}

async function tieToSheet(zip: JSZip, file: string, number: number): Promise<void> {
  const [, folder = '', own = ''] = /^(.*\/)([^/]*)$/.exec(file) ?? []
  const path = `${folder}_rels/${own}.rels`
  const known = (await zip.file(path)?.async('string')) ?? `${XML}<Relationships xmlns="${PACKAGE_RELATIONS_NS}"></Relationships>`
  const relation = `<Relationship Id="rIdDrawing" Type="${RELATIONS_NS}/drawing" Target="../drawings/drawing${number}.xml"/>`
  zip.file(
    path,
    known.replace('</Relationships>', () => `${relation}</Relationships>`),
  )
  await rewrite(zip, file, (xml) => xml.replace(AFTER_DRAWING, (next) => `<drawing xmlns:r="${RELATIONS_NS}" r:id="rIdDrawing"/>${next}`))
}
