import { INDICATORS, type Horizon, type IndicatorId } from '../plan'

/** `#VALUE!` with a Vietnamese sentence: an argument or a cell that cannot be used as it stands. */
export function badValue(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message)
}

/** `#N/A` with a Vietnamese sentence: nothing is wrong, but there is no such figure. */
export function notAvailable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message)
}

/** `#N/A`: the plan sets nothing for this indicator by then. */
export function noTarget(id: IndicatorId, horizon: Horizon): CustomFunctions.Error {
  return notAvailable(`Kế hoạch không đặt mức cho ${id} (${INDICATORS[id].name}) tại mốc ${horizon}.`)
}
