import { buy, carryOn, orderCart } from './buying.ts';
import { cancel, report } from './cancelling.ts';
import { Desk, type Purchase } from './operator-client.ts';
import { click, look, passOn, read, useUp } from './using.ts';

/** A partner's portal, which does now this and now that of all that a portal does. */
export class Portal {
  readonly #desk: Desk;
  #provisioning: object = {};

  constructor(parts: ConstructorParameters<typeof Desk>[0]) {
    this.#desk = new Desk(parts);
  }

  /** What has to be there before anything goes wrong. */
  async open(): Promise<void> {
    this.#provisioning = await this.#desk.partner.provisioned();
  }

  act(): Promise<void> {
    return this.#desk.time.steadily(() => this.#choose());
  }

  /** Before the clock is moved: later on, storage's log is older than the service looks back. */
  passOn(): Promise<void> {
    return this.#desk.time.steadily(() => passOn(this.#desk));
  }

  #choose(): Promise<void> {
    const desk = this.#desk;
    const chance = desk.choices.next();
    const steps: readonly (readonly [number, () => Promise<void>])[] = [
      [0.22, () => buy(desk)],
      [0.28, () => orderCart(desk, this.#provisioning)],
      [0.5, () => this.#with((each) => look(desk, each))],
      [0.56, () => this.#with((each) => look(desk, each, { renew: true }))],
      [0.62, () => this.#with((each) => look(desk, each, { rotate: true }))],
      [0.82, () => this.#with((each) => click(desk, each))],
      [0.83, () => this.#with((each) => useUp(desk, each))],
      [0.9, () => this.#with((each) => cancel(desk, each), this.#isNew)],
      [0.94, () => this.#with((each) => report(desk, each), this.#isNew)],
      [0.97, () => this.#with((each) => carryOn(desk, each), this.#isRenewable)],
    ];
    const [, step] = steps.find(([below]) => chance < below) ?? [];
    return step ? step() : read(desk);
  }

  /** Within the window of its cancellation, and worth more than is asked back. */
  readonly #isNew = ({ phase }: Purchase): boolean => phase === this.#desk.time.moves;
  /** The last move but one goes to the last months of the first purchases. */
  readonly #isRenewable = ({ phase }: Purchase): boolean =>
    phase === 0 && this.#desk.time.moves === 3;

  /** The last move ends the terms of the first purchases. */
  readonly #isAlive = ({ phase }: Purchase): boolean => phase > 0 || this.#desk.time.moves < 4;

  /** One thing at a time with one purchase, so that it is known how each is to end. */
  async #with(
    act: (purchase: Purchase) => Promise<void>,
    wanted: (purchase: Purchase) => boolean = this.#isAlive,
  ): Promise<void> {
    const { purchases, choices } = this.#desk;
    const free = purchases.filter((each) => !(each.isBusy || each.isLeft) && wanted(each));
    const purchase = choices.oneOf(free);
    if (!purchase) {
      return buy(this.#desk);
    }
    purchase.isBusy = true;
    await act(purchase);
    purchase.isBusy = false;
  }
}
