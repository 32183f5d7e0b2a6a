import type ExcelJS from 'exceljs'
import JSZip from 'jszip'

const FIXED = new Date('2024-12-31T08:00:00Z')

/** Marks a cell's formula as a dynamic array: without it Excel shows `{=…}` and never spills. */
const METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`
const METADATA_TYPE =
  '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>'
const METADATA_LINK =
  '<Relationship Id="rIdMetadata" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>'

/** The workbook as a file: array formulas made dynamic, every part dated alike, so that equal books are equal bytes. */
export async function pack(book: ExcelJS.Workbook): Promise<Buffer> {
  const written = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  const packed = new JSZip()
  const add = (name: string, text: string): void => void packed.file(name, text, { date: FIXED, createFolders: false })
  for (const name of Object.keys(written.files).sort(byPart)) {
    const file = written.files[name]!
    if (!file.dir) add(name, adapt(name, await file.async('string')))
  }
  add('xl/metadata.xml', METADATA)
  return packed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' })
}

function adapt(name: string, text: string): string {
  if (name === '[Content_Types].xml') return text.replace('</Types>', `${METADATA_TYPE}</Types>`)
  if (name === 'xl/_rels/workbook.xml.rels') return text.replace('</Relationships>', `${METADATA_LINK}</Relationships>`)
  if (name.startsWith('xl/worksheets/')) return text.replace(/<c (?=[^>]*>\s*<f t="array")/g, '<c cm="1" ')
  return text
}

/** The list of content types comes first, as Excel writes it. */
function byPart(one: string, other: string): number {
  return Number(other === '[Content_Types].xml') - Number(one === '[Content_Types].xml') || (one < other ? -1 : 1)
}
