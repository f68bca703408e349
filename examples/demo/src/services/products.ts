/**
 * One thing that the shop sells.
 *
 * @public
 */
export interface Product {
  sku: string;
  title: string;
  priceCents: number;
}

/**
 * The assortment, which catalog owns.
 *
 * @public
 */
export const products: readonly Product[] = [
  { sku: 'lamp-01', title: 'Desk lamp', priceCents: 4900 },
  { sku: 'mug-02', title: 'Stoneware mug', priceCents: 1600 },
  { sku: 'book-03', title: 'Field notebook', priceCents: 1200 },
  { sku: 'pack-04', title: 'Day pack', priceCents: 8900 },
];
