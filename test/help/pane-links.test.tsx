/** @jest-environment jsdom */
import { existsSync } from 'node:fs'
import { screen } from '@testing-library/react'
import { show } from '../pane/show'

const addressOf = (link: HTMLElement): string | null => link.getAttribute('href')

describe('the guide, from the pane', () => {
  it('is opened from the settings, beside the pane itself', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: 'Thiết lập' }))
    const link = await screen.findByRole('link', { name: 'Hướng dẫn sử dụng' })
    expect([addressOf(link), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      'assets/help/index.html',
      '_blank',
      'noopener',
    ])
    expect(existsSync(addressOf(link)!)).toBe(true)
  })

  it('is opened at a function, where the build says it is told of', async () => {
    const helpUrl = 'https://example.vn/assets/help/index.html#AGE'
    const { user } = show({ loadFunctions: async () => [{ id: 'AGE', name: 'AGE', description: 'Tuổi tròn.', helpUrl, parameters: [] }] })
    await user.click(await screen.findByText('AGE'))
    expect(addressOf(await screen.findByRole('link', { name: 'Hướng dẫn về AGE' }))).toBe(helpUrl)
  })
})
