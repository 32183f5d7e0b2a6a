// The servers' settings in assets/deploy stand at a made-up address, so that each of them can be read and tried as it is.

/** A server's settings with the package's own address, and the names of the files that may be kept for ever. */
function fillServer(text, host, hashed = []) {
  const { hostname, port, pathname } = new URL(host)
  const bare = pathname.replace(/\/$/, '')
  const kept = hashed.map(
    (name) =>
      `<location path="${name}"><system.webServer><staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent></system.webServer></location>`,
  )
  return text
    .replaceAll('dean12.example.vn {', `${hostname}${port ? `:${port}` : ''} {`)
    .replaceAll('dean12.example.vn', hostname)
    .replaceAll('listen 443 ssl', `listen ${port || 443} ssl`)
    .replaceAll('location /dean12/', `location ${bare}/`)
    .replaceAll('handle_path /dean12/*', bare ? `handle_path ${bare}/*` : 'handle')
    .replaceAll('<!-- hashed files -->', kept.join('\n  '))
}

module.exports = { fillServer }
