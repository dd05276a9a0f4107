/** The steps of the knowledge base: writing articles, approving, publishing and reading them. */
import { randomUUID } from 'node:crypto';
import * as approving from '#flow/editing/approve.server.ts';
import * as feedback from '#flow/editing/feedback.server.ts';
import * as imports from '#flow/editing/import.server.ts';
import * as articles from '#flow/editing/publish.server.ts';
import * as writing from '#flow/editing/write.server.ts';
import { sendGist } from '#flow/finding/gist.server.ts';
import * as words from '#flow/finding/words.server.ts';
import type { Person } from '#people/person.ts';
import type { Row } from '#tests/steps.ts';

const id = randomUUID();
const version = (person: Person) => ({ person, version: id, seen: 1 });
const article = (person: Person) => ({ person, article: id, seen: id });
const written = { content: {}, change: '', important: false };

export const ARTICLE_STEPS: Readonly<Record<string, Row>> = {
  'editing/approve sendForApproval': [
    'write',
    ({ here, person }) => approving.sendForApproval(here, version(person))
  ],
  'editing/approve approve': ['approve', ({ here, person }) => approving.approve(here, version(person))],
  'editing/approve sendBack': [
    ['approve', 'language'],
    ({ here, person }) => approving.sendBack(here, version(person), 'x')
  ],
  'editing/approve checkLanguage': [
    'language',
    ({ here, person }) => approving.checkLanguage(here, version(person))
  ],
  'editing/feedback giveFeedbackAtWork': [
    'knowledge',
    ({ here, person }) =>
      feedback.giveFeedbackAtWork(here, person, { kind: 'card', code: 'NONE-1' }, { text: 'x' })
  ],
  'editing/feedback settleFeedback': [
    ['approve', 'language'],
    ({ here, person }) => feedback.settleFeedback(here, person, id, 'Settled.')
  ],
  'editing/feedback confirmChange': [
    'knowledge',
    ({ here, person }) => feedback.confirmChange(here, person, id)
  ],
  'editing/import bringCatalogue': [
    'set-up',
    ({ here, person }) => imports.bringCatalogue(here, person, { name: 'x', bytes: new Uint8Array(3) })
  ],
  'editing/import foreseeCatalogue': [
    'set-up',
    ({ here, person }) => imports.foreseeCatalogue(here, person, id)
  ],
  'editing/import recordCatalogue': [
    'set-up',
    ({ here, person }) => imports.recordCatalogue(here, person, id, { withdraw: false, reason: 'All.' })
  ],
  'editing/publish publishVersion': [
    'language',
    ({ here, person }) => articles.publishVersion(here, version(person))
  ],
  'editing/publish withdraw': [
    'language',
    ({ here, person }) => articles.withdraw(here, article(person), { reason: 'It is over.' })
  ],
  'editing/publish review': ['approve', ({ here, person }) => articles.review(here, article(person))],
  'editing/write beginArticle': [
    'write',
    ({ here, person }) => writing.beginArticle(here, person, 'guide', written)
  ],
  'editing/write beginVersion': ['write', ({ here, person }) => writing.beginVersion(here, person, id)],
  'editing/write saveVersion': [
    ['write', 'language'],
    ({ here, person }) => writing.saveVersion(here, version(person), written)
  ],
  'finding/gist sendGist': [
    'desk',
    ({ here, person }) =>
      sendGist(here, person, { kind: 'card', code: 'NONE-1' }, { email: 'nobody@hejnal.example', lang: 'pl' })
  ],
  'finding/words setSynonyms': [
    'finding',
    ({ here, person }) => words.setSynonyms(here, person, { words: 'kosz, śmietnik' })
  ],
  'finding/words dropSynonyms': ['finding', ({ here, person }) => words.dropSynonyms(here, person, id)],
  'finding/words settleSearch': [
    'finding',
    ({ here, person }) =>
      words.settleSearch(here, person, { words: 'nic', audience: 'everyone', as: 'not-ours', link: '' })
  ],
  'editing/write dropVersion': ['write', ({ here, person }) => writing.dropVersion(here, version(person))]
};
