import { askExcel, type Limits } from './ask-excel'

/** What the add-in keeps in the workbook under `key`; travels with the file. */
export async function loadSetting(key: string, limits: Limits): Promise<string | undefined> {
  return askExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key)
    setting.load('value')
    await context.sync()
    return setting.isNullObject || typeof setting.value !== 'string' ? undefined : setting.value
  }, limits)
}

/** `undefined` removes what was kept. */
export async function saveSetting(key: string, value: string | undefined, limits: Limits): Promise<void> {
  await askExcel(async (context) => {
    const { settings } = context.workbook
    if (value === undefined) settings.getItemOrNullObject(key).delete()
    else settings.add(key, value)
    await context.sync()
  }, limits)
}
