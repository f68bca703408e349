/** Who appears in the story. */
export const people = {
  mara: 'user:default/mara.lindqvist',
  diego: 'user:default/diego.fuentes',
  ines: 'user:default/ines.carvalho',
  checkout: 'group:default/team-checkout',
  finance: 'group:default/team-finance',
  storefront: 'group:default/team-storefront',
  orders: 'group:default/team-orders',
};
