import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generate } from 'selfsigned'

const DAY = 86400000
const LIFETIME_DAYS = 365
const DNS = 2
const IP = 7

/** A certificate for localhost, made on this machine and kept so that the browser is asked once. It signs nothing else. */
export async function certificateIn(folder) {
  const [keyFile, certFile] = [path.join(folder, 'localhost.key'), path.join(folder, 'localhost.crt')]
  const kept = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]).catch(() => undefined)
  if (kept && validFor(kept[1]) > DAY) return { key: kept[0], cert: kept[1] }
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + LIFETIME_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: DNS, value: 'localhost' },
          { type: IP, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  await mkdir(folder, { recursive: true })
  await writeFile(keyFile, made.private, { mode: 0o600 })
  await writeFile(certFile, made.cert)
  return { key: made.private, cert: made.cert }
}

/** Milliseconds left; less than nothing for a certificate that cannot be read. */
function validFor(cert) {
  try {
    return Date.parse(new X509Certificate(cert).validTo) - Date.now()
  } catch {
    return -1
  }
}
