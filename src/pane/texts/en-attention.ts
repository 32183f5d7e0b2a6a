import type { attentionTexts as vi } from './vi-attention'

export const attentionTexts: typeof vi = {
  otherDay: (day, unit) =>
    `The rosters name units that do not exist on ${day} (such as “${unit}”), so nobody knows who belongs to which commune. If they were drawn up while those units existed, change the day ages are taken on.`,
  countAt: (day) => `Count as of ${day}`,
  copied: (kind, sheets) =>
    `The rosters of the kind “${kind}” (${sheets}) are pooled, and most of their people are the same. If one is an old version or a copy, choose “Do not use this table” there.`,
  seeRosters: 'See the rosters',
}
