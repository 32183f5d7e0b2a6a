/** @jest-environment jsdom */
import { readFileSync } from 'node:fs'
import { fillServer } from '../../.ci/servers.cjs'

const SERVERS = ['nginx.conf', 'Caddyfile', 'web.config'] as const
const settingsOf = (server: (typeof SERVERS)[number]): string => readFileSync(`assets/deploy/${server}`, 'utf8')

describe('settings of a server, filled for an address', () => {
  it.each(SERVERS)('%s keeps nothing of the made-up address', (server) => {
    const filled = fillServer(settingsOf(server), 'https://ubnd.example:8443/a/b/', ['pane-en.0fa6ae76.js'])
    expect(filled).not.toContain('dean12.example.vn')
    expect(filled).not.toContain('/dean12/*')
  })

  it('nginx and Caddy answer at the port and under the path', () => {
    expect(fillServer(settingsOf('nginx.conf'), 'https://ubnd.example:8443/a/b/')).toMatch(
      /listen 8443 ssl;\s+server_name ubnd\.example;[^]*location \/a\/b\/ \{/,
    )
    expect(fillServer(settingsOf('Caddyfile'), 'https://ubnd.example:8443/a/b/')).toMatch(
      /^ubnd\.example:8443 \{[^]*handle_path \/a\/b\/\* \{/m,
    )
  })

  it('at the root of a host there is no path to strip', () => {
    expect(fillServer(settingsOf('nginx.conf'), 'https://ubnd.example/')).toMatch(/listen 443 ssl;[^]*location \/ \{/)
    expect(fillServer(settingsOf('Caddyfile'), 'https://ubnd.example/')).toMatch(/^ubnd\.example \{[^]*\thandle \{/m)
  })

  it('IIS is told each hashed file by its name', () => {
    const xml = new DOMParser().parseFromString(
      fillServer(settingsOf('web.config'), 'https://ubnd.example/', ['a.0fa6ae76.js', 'b.12345678.css']),
      'application/xml',
    )
    expect(xml.querySelector('parsererror')).toBeNull()
    const kept = [...xml.querySelectorAll('location')].map((place) => [
      place.getAttribute('path'),
      place.querySelector('clientCache')?.getAttribute('cacheControlMaxAge'),
    ])
    expect(kept).toEqual([
      ['assets/icons', '1.00:00:00'],
      ['a.0fa6ae76.js', '365.00:00:00'],
      ['b.12345678.css', '365.00:00:00'],
    ])
    expect(xml.querySelector('configuration > system\\.webServer > staticContent > clientCache')?.getAttribute('cacheControlMode')).toBe(
      'DisableCache',
    )
  })

  it.each(SERVERS)('%s lets Excel on the web frame the pane', (server) => {
    const active = settingsOf(server).replace(/<!--[^]*?-->|#.*$/gm, '')
    expect(active).not.toMatch(/X-Frame-Options|frame-ancestors/i)
  })
})
