import { fileOf, inventTown } from '../report/consolidate/unit-files'
import { asXlsx } from '../pane/consolidate/files'

/** A file as the browser's file dialog hands it over. */
export interface FileToChoose {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export const toChoose = (name: string, bytes: Uint8Array | ArrayBuffer): FileToChoose => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes as Uint8Array),
})

/** What the fifteen units of the town have sent, in four layouts, with invented people. */
export async function filesOfTheTown(): Promise<readonly FileToChoose[]> {
  const files = await Promise.all(inventTown().map((facts) => asXlsx(fileOf(facts))))
  return Promise.all(files.map(async (file) => toChoose(file.name, await file.arrayBuffer())))
}
