import { inEachLanguage } from '../../words/words.ts';

const en = {
  title: 'Order history',
  none: 'No orders yet',
  noneText: 'Orders for this customer appear here.',
  order: (id: string) => `Order ${id}`,
  notHere: (id: string) => `Order ${id} is not among the orders of this customer.`,
  bought: (date: string) => `Ordered ${date}`,
  product: 'Product',
  quantity: 'Quantity',
  price: 'Price',
  total: 'Total',
  cancelled: 'Cancelled',
  completed: 'Completed',
  renewal: 'Renewal',
};
const ko: typeof en = {
  title: '주문 기록',
  none: '아직 주문이 없습니다',
  noneText: '이 고객의 주문이 여기에 표시됩니다.',
  order: (id) => `주문 ${id}`,
  notHere: (id) => `이 고객의 주문 중에 주문 ${id}이(가) 없습니다.`,
  bought: (date) => `주문일 ${date}`,
  product: '제품',
  quantity: '수량',
  price: '가격',
  total: '합계',
  cancelled: '취소됨',
  completed: '완료됨',
  renewal: '갱신',
};
export const ordersWords = inEachLanguage({ en, ko });
