import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InvalidRequest } from '../../shared/model/errors.js';
import type { Filter } from '../../shared/model/filter.js';
import { type Subscription, type SubscriptionChange, SubscriptionRequest } from '../../shared/model/subscription.js';
import { preview } from '../../shared/people/preview.js';
import { askAgain } from '../../shared/people/subscriptions/ask-again.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { changeBy, unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { rotate } from '../../shared/people/subscriptions/rotate.js';
import { sendTest } from '../../shared/people/subscriptions/send-test.js';
import { subscribeWith } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import type { ApiKey } from '../../shared/store/api-keys.js';
import { listAttempts } from '../../shared/store/deliveries.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import type { Channel } from '../../shared/telling/channels/channel.js';
import { channelOf, channelsOffered } from '../../shared/telling/channels/channels.js';
import { replay } from '../../shared/telling/replay.js';
import { WORDS } from '../../shared/wording/catalogue.js';
import { holderOfKey, limitNames, subscriptionOf } from '../access.js';
import { detailsIn } from '../pages/detail-fields.js';
import { type FormBody, filterIn, RECOMMENDED, textIn } from '../pages/filter-form.js';
import type { Markup } from '../pages/layout.js';
import { rhythmIn } from '../pages/rhythm-fields.js';
import { type SubscribeForm, subscribedPage, subscribePage } from '../pages/subscribe.js';
import { subscriptionPage } from '../pages/subscription.js';
import { problemOf } from '../problem.js';
import { sessionOf } from '../session.js';
import { manageUrl } from './subscriptions.js';

const FRAME = { title: WORDS.pages.subscribe.title, here: '/subscribe', isOpen: true };
const SHOWN = 50;
const { said } = WORDS.pages;
const PREVIEW_DAYS = 90;
/** How far back the button looks for what failed. */
const FAILED_DAYS = 30;

/** The message for a person, and the status that goes with it. */
const saidOf = (error: unknown) => {
  const { status, message } = problemOf(error);
  return { status, message };
};

const formIn = (body: FormBody, channels: readonly Channel[]): SubscribeForm => {
  const chosen = channels.find(({ id }) => id === textIn(body, 'channel'));
  return {
    channel: textIn(body, 'channel'),
    endpoint: textIn(body, 'endpoint'),
    filter: filterIn(body),
    rhythm: chosen?.carrier === 'audience' ? rhythmIn(body) : null,
    details: chosen ? detailsIn(body, chosen) : {},
  };
};

/** What a subscriber's page says of what to hear of, and when; a channel that lets nothing wait is not asked for the latter. */
const hearingIn = ({ channel }: Subscription, body: FormBody): SubscriptionChange => ({
  filter: filterIn(body),
  ...(channelOf(channel).carrier === 'audience' && { rhythm: rhythmIn(body) }),
});

/** `/subscribe`, and a subscriber's own page: forms that work without any script. */
export const subscriptionPageRoutes = (services: Services): Hono => {
  const channels = channelsOffered(services.settings);
  const empty: SubscribeForm = {
    channel: channels[0]?.id ?? '',
    endpoint: '',
    filter: RECOMMENDED,
    rhythm: null,
    details: {},
  };

  /** What a button of a subscriber's page does; the answer is what is said of it. */
  const act = async (subscription: Subscription, body: FormBody): Promise<Markup> => {
    const again = textIn(body, 'replay');
    if (again !== '') {
      await replay(services, subscription, { event: again });
      return html`<p>${said.sentAgain}</p>`;
    }
    switch (textIn(body, 'do')) {
      case 'confirm':
        await confirm(services, subscription.id, textIn(body, 'code'));
        return html`<p>${said.confirmed}</p>`;
      case 'pause':
        await changeBy(services, subscription, { status: 'paused' });
        return html`<p>${said.paused}</p>`;
      case 'resume':
        return (await changeBy(services, subscription, { status: 'active' })).status === 'pending'
          ? html`<p>${said.askedAgain}</p>`
          : html`<p>${said.goesOn}</p>`;
      case 'ask':
        await askAgain(services, subscription);
        return html`<p>${said.askedOnceMore}</p>`;
      case 'filter':
        await changeBy(services, subscription, hearingIn(subscription, body));
        return html`<p>${said.changed}</p>`;
      case 'details':
        await changeBy(services, subscription, { details: detailsIn(body, channelOf(subscription.channel)) });
        return html`<p>${said.changed}</p>`;
      case 'failed': {
        const since = new Date(services.table.clock().getTime() - FAILED_DAYS * 86_400_000).toISOString();
        return html`<p>${said.failedAgain((await replay(services, subscription, { failedSince: since })).queued)}</p>`;
      }
      case 'test': {
        const { status, error } = await sendTest(services, subscription);
        return html`<p>${error === null ? said.testTaken(status) : said.testNotTaken(error)}</p>`;
      }
      case 'rotate': {
        const { secret, previousUntil } = await rotate(services, subscription);
        return html`<p>${said.newSecret} <code class="secret">${secret}</code></p>
          <p>${said.oldSecret(previousUntil.slice(0, 16).replace('T', ' '))}</p>`;
      }
      case 'end':
        await unsubscribe(services, subscription);
        return html`<p>${said.ended}</p>`;
      default:
        return html``;
    }
  };

  const shownPage = async (
    context: Context,
    subscription: Subscription,
    rest: { problem?: string; said?: Markup; filter?: Filter } = {},
    status: ContentfulStatusCode = 200,
  ): Promise<Response> => {
    const { attempts } = await listAttempts(services.table, subscription.id, SHOWN);
    const { filter, ...notes } = rest;
    const found = filter && (await preview(services.table, filter, PREVIEW_DAYS));
    const page = subscriptionPage(filter ? { ...subscription, filter } : subscription, attempts, {
      ...notes,
      ...(found && { preview: found }),
    });
    return context.render(page, { title: WORDS.pages.subscription.title, isOpen: true, status });
  };

  /** Whose key stands in the form, or whose session it is; null for anybody, where reading is open. @throws Problem 401 */
  const previewer = async (context: Context, key: string): Promise<ApiKey | null> => {
    const session = key === '' ? await sessionOf(services, context) : null;
    return session ?? (key === '' && !services.settings.closed ? null : holderOfKey(services, key));
  };

  return new Hono()
    .get('/subscribe', (context) => context.render(subscribePage(channels, empty), FRAME))
    .post('/subscribe', async (context) => {
      const body = await context.req.parseBody({ all: true });
      let form = empty;
      try {
        form = formIn(body, channels);
        if (textIn(body, 'do') === 'preview') {
          limitNames(form.filter, await previewer(context, textIn(body, 'key')));
          const found = await preview(services.table, form.filter, PREVIEW_DAYS);
          return context.render(subscribePage(channels, form, { preview: found }), FRAME);
        }
        const holder = await holderOfKey(services, textIn(body, 'key'));
        const request = SubscriptionRequest.parse(form);
        const made = await subscribeWith(services, request, holder);
        const manage = manageUrl(services, made.subscription.id, made.token);
        return context.render(subscribedPage(made, manage), { ...FRAME, title: WORDS.pages.subscribe.done });
      } catch (error) {
        const { status, message } = saidOf(error);
        return context.render(subscribePage(channels, form, { problem: message }), { ...FRAME, status });
      }
    })
    .get('/subscriptions/:id', async (context) => shownPage(context, await subscriptionOf(services, context)))
    .post('/subscriptions/:id', async (context) => {
      const subscription = await subscriptionOf(services, context);
      const body = await context.req.parseBody({ all: true });
      const now = async (): Promise<Subscription> =>
        (await readSubscription(services.table, subscription.id)) ?? subscription;
      try {
        if (textIn(body, 'do') === 'preview' && subscription.status === 'ended')
          throw new InvalidRequest(WORDS.subscriptions.hasEnded);
        if (textIn(body, 'do') === 'preview') return shownPage(context, subscription, { filter: filterIn(body) });
        const done = await act(subscription, body);
        return shownPage(context, await now(), { said: done });
      } catch (error) {
        const { status, message } = saidOf(error);
        return shownPage(context, await now(), { problem: message }, status);
      }
    });
};
