/** Writes src/world/telephone/pbx/api.ts from Asterisk's own descriptions of its API: only what is used of them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Allowed = { valueType: string; values?: string[] };
type Property = { type: string; required?: boolean; allowableValues?: Allowed };
type Model = { id: string; properties: Record<string, Property> };
type Parameter = {
  name: string;
  paramType: string;
  dataType: string;
  required?: boolean;
  allowMultiple?: boolean;
  allowableValues?: Allowed;
};
type Operation = { httpMethod: string; responseClass: string; parameters?: Parameter[] };
type Described = {
  apis: { path: string; operations: Operation[] }[];
  models: Record<string, Model>;
};

/** What is asked of Asterisk. */
const ASKED = [
  'GET /channels',
  'POST /channels',
  'DELETE /channels/{channelId}',
  'POST /channels/{channelId}/answer',
  'POST /channels/{channelId}/ring',
  'DELETE /channels/{channelId}/ring',
  'POST /channels/{channelId}/moh',
  'DELETE /channels/{channelId}/moh',
  'POST /channels/{channelId}/play/{playbackId}',
  'POST /channels/{channelId}/record',
  'POST /channels/{channelId}/snoop/{snoopId}',
  'GET /bridges',
  'POST /bridges/{bridgeId}',
  'DELETE /bridges/{bridgeId}',
  'POST /bridges/{bridgeId}/addChannel',
  'POST /bridges/{bridgeId}/removeChannel',
  'GET /playbacks/{playbackId}',
  'DELETE /playbacks/{playbackId}',
  'GET /recordings/stored',
  'DELETE /recordings/stored/{recordingName}',
  'GET /recordings/live/{recordingName}',
  'POST /recordings/live/{recordingName}/stop',
  'POST /recordings/live/{recordingName}/pause',
  'DELETE /recordings/live/{recordingName}/pause',
  'GET /endpoints/{tech}',
  'PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}',
  'DELETE /asterisk/config/dynamic/{configClass}/{objectType}/{id}',
  'POST /applications/{applicationName}/subscription',
  'PUT /applications/{applicationName}/eventFilter'
];
/** What it is heard to say. */
const HEARD = [
  'StasisStart',
  'StasisEnd',
  'ChannelHangupRequest',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'ChannelLeftBridge',
  'Dial',
  'PlaybackFinished',
  'RecordingFinished',
  'RecordingFailed',
  'ApplicationReplaced'
];
const FILES = [
  'applications',
  'asterisk',
  'bridges',
  'channels',
  'endpoints',
  'events',
  'playbacks',
  'recordings'
];
const PLAIN: Record<string, string> = {
  string: 'string',
  boolean: 'boolean',
  int: 'number',
  long: 'number',
  double: 'number',
  Date: 'string',
  object: 'Record<string, unknown>',
  containers: 'Record<string, unknown>',
  void: 'undefined',
  binary: 'Uint8Array'
};

function read(folder: string): { models: Map<string, Model>; operations: Map<string, Operation> } {
  const all = FILES.map(
    (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Described
  );
  return {
    models: new Map(all.flatMap(({ models }) => Object.entries(models))),
    operations: new Map(
      all.flatMap(({ apis }) =>
        apis.flatMap(({ path, operations }) =>
          operations.map((one) => [`${one.httpMethod} ${path}`, one] as const)
        )
      )
    )
  };
}

function typeOf(said: string, allowed: Allowed | undefined, met: (model: string) => void): string {
  if (allowed?.valueType === 'LIST' && allowed.values !== undefined && said === 'string')
    return allowed.values.map((value) => `'${value}'`).join(' | ');
  const list = /^List\[(.+)\]$/.exec(said);
  if (list) return `readonly ${typeOf(list[1]!, undefined, met)}[]`;
  if (PLAIN[said] !== undefined) return PLAIN[said];
  met(said);
  return said;
}

function written(folder: string): string {
  const { models, operations } = read(folder);
  const wanted: string[] = [...HEARD];
  const met = (model: string) => {
    if (!wanted.includes(model)) wanted.push(model);
  };
  const calls = ASKED.map((name) => {
    const one = operations.get(name);
    if (one === undefined) throw new Error(`This Asterisk has no ${name}.`);
    const given = (one.parameters ?? []).filter(({ paramType }) => paramType === 'query');
    const query = given.map(
      (p) => `${p.name}${p.required ? '' : '?'}: ${typeOf(p.dataType, p.allowableValues, met)}`
    );
    return `  '${name}': { query: ${query.length === 0 ? 'Nothing' : `{ ${query.join('; ')} }`}; answer: ${typeOf(one.responseClass, undefined, met)} };`;
  });
  const types: string[] = [];
  for (const name of wanted) {
    const model = models.get(name);
    if (model === undefined) throw new Error(`This Asterisk has no ${name}.`);
    const heard = HEARD.includes(name) ? [`type: '${name}'`] : [];
    const own = Object.entries(model.properties).map(
      ([key, p]) => `${key}${p.required ? '' : '?'}: ${typeOf(p.type, p.allowableValues, met)}`
    );
    types.push(`export type ${name} = { ${[...heard, ...own].join('; ')} };`);
  }
  return [
    "/** Asterisk's interface for programs (ARI), as far as it is used; written by scripts/pbx/types.ts, not by hand. */",
    '',
    'type Nothing = unknown;',
    ...types,
    `export type Heard = ${HEARD.join(' | ')};`,
    `export type Calls = {\n${calls.join('\n')}\n};`,
    ''
  ].join('\n');
}

const root = process.argv[2] ?? process.env['PBX_ROOT'] ?? '/var/lib/hejnal-pbx';
writeFileSync('src/world/telephone/pbx/api.ts', written(join(root, 'usr/share/asterisk/rest-api')));
