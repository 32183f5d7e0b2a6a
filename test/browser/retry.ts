/** A whole browser on two busy cores misses a beat now and then: what fails is told and tried once more; what fails twice has failed. */
jest.retryTimes(1, { logErrorsBeforeRetry: true })
