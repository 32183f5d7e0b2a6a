import { pathToFileURL } from 'node:url'
import { buildWhatChanged } from './build.mjs'
import { serve } from './serve.mjs'

export { buildWhatChanged, serve }

/** `npm start`: builds what changed, serves it, says where. */
async function start() {
  await buildWhatChanged()
  const { url } = await serve({ port: Number(process.env.PORT) || undefined })
  console.log(`
  Bàn thử / Workbench:  ${url}/workbench.html

  Đây là bản mô phỏng, không phải Excel. Trình duyệt sẽ hỏi một lần về chứng chỉ tự tạo của máy này: hãy chấp nhận.
  A simulation, not Excel. The browser asks once about this machine's own certificate: accept it.
  Ctrl+C để dừng / to stop.
`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  start().catch((reason) => {
    console.error(reason instanceof Error ? reason.message : reason)
    process.exitCode = 1
  })
}
