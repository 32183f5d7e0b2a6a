import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pack } from './pack'
import { layOut } from './sample-book'
import { SAMPLE_TOWN } from './town'

/** Writes the sample workbooks: `npx tsx test/samples/write-samples.ts`. */
async function main(): Promise<void> {
  const folder = join(__dirname, '..', '..', 'assets', 'samples')
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'duc-pho-2024.xlsx')
  await writeFile(file, await pack(layOut(SAMPLE_TOWN).book))
  process.stdout.write(`${file}\n`)
}

void main()
