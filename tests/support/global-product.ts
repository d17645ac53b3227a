import { startProduct } from './server.ts'

/** Vitest calls this once before the browser tests. */
export default async function setup() {
  const product = await startProduct()
  process.env.SANZHI_TEST_PRODUCT = product.url
  process.env.SANZHI_TEST_PRODUCT_DATA = product.dataDir
  return async () => {
    await product.stop()
  }
}
