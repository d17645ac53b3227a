import { startProduct } from './server.ts'

/**
 * Vitest calls this once before the browser tests. They run on a demo district of their own, or on
 * the data folder that `TEST_DATA_DIR` names (the journeys on a million issues), which stays.
 */
export default async function setup() {
  const dataDir = process.env.TEST_DATA_DIR
  const product = await startProduct(dataDir ? { dataDir } : {})
  process.env.SANZHI_TEST_PRODUCT = product.url
  process.env.SANZHI_TEST_PRODUCT_DATA = product.dataDir
  return async () => {
    await product.stop({ keepData: dataDir !== undefined })
  }
}
