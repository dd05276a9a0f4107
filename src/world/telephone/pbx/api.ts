/** Asterisk's interface for programs (ARI), as far as it is used; written by scripts/pbx/types.ts, not by hand. */

type Nothing = unknown;
export type StasisStart = {
  type: 'StasisStart';
  args: readonly string[];
  channel: Channel;
  replace_channel?: Channel;
};
export type StasisEnd = { type: 'StasisEnd'; channel: Channel };
export type ChannelHangupRequest = {
  type: 'ChannelHangupRequest';
  cause?: number;
  tech_cause?: number;
  soft?: boolean;
  channel: Channel;
};
export type ChannelDestroyed = {
  type: 'ChannelDestroyed';
  cause: number;
  cause_txt: string;
  tech_cause?: number;
  channel: Channel;
};
export type ChannelDtmfReceived = {
  type: 'ChannelDtmfReceived';
  digit: string;
  duration_ms: number;
  channel: Channel;
};
export type ChannelLeftBridge = { type: 'ChannelLeftBridge'; bridge: Bridge; channel: Channel };
export type Dial = {
  type: 'Dial';
  caller?: Channel;
  peer: Channel;
  forward?: string;
  forwarded?: Channel;
  dialstring?: string;
  dialstatus: string;
};
export type PlaybackFinished = { type: 'PlaybackFinished'; playback: Playback };
export type RecordingFinished = { type: 'RecordingFinished'; recording: LiveRecording };
export type RecordingFailed = { type: 'RecordingFailed'; recording: LiveRecording };
export type ApplicationReplaced = { type: 'ApplicationReplaced' };
export type Channel = {
  id: string;
  protocol_id: string;
  name: string;
  state:
    | 'Down'
    | 'Rsrved'
    | 'OffHook'
    | 'Dialing'
    | 'Ring'
    | 'Ringing'
    | 'Up'
    | 'Busy'
    | 'Dialing Offhook'
    | 'Pre-ring'
    | 'Unknown';
  caller: CallerID;
  connected: CallerID;
  accountcode: string;
  dialplan: DialplanCEP;
  creationtime: string;
  language: string;
  channelvars?: Record<string, unknown>;
  caller_rdnis?: string;
  tenantid?: string;
};
export type Playback = {
  id: string;
  media_uri: string;
  next_media_uri?: string;
  target_uri: string;
  language?: string;
  state: 'queued' | 'playing' | 'continuing' | 'done' | 'failed';
};
export type LiveRecording = {
  name: string;
  format: string;
  target_uri: string;
  state: 'queued' | 'recording' | 'paused' | 'done' | 'failed' | 'canceled';
  duration?: number;
  talking_duration?: number;
  silence_duration?: number;
  cause?: string;
};
export type Bridge = {
  id: string;
  technology: string;
  bridge_type: 'mixing' | 'holding';
  bridge_class: string;
  creator: string;
  name: string;
  channels: readonly string[];
  video_mode?: string;
  video_source_id?: string;
  creationtime: string;
  bridgevars?: Record<string, unknown>;
};
export type StoredRecording = { name: string; format: string };
export type Endpoint = {
  technology: string;
  resource: string;
  state?: 'unknown' | 'offline' | 'online';
  channel_ids: readonly string[];
};
export type ConfigTuple = { attribute: string; value: string };
export type Application = {
  name: string;
  channel_ids: readonly string[];
  bridge_ids: readonly string[];
  endpoint_ids: readonly string[];
  device_names: readonly string[];
  events_allowed: readonly Record<string, unknown>[];
  events_disallowed: readonly Record<string, unknown>[];
};
export type CallerID = { name: string; number: string };
export type DialplanCEP = {
  context: string;
  exten: string;
  priority: number;
  app_name: string;
  app_data: string;
};
export type Heard =
  | StasisStart
  | StasisEnd
  | ChannelHangupRequest
  | ChannelDestroyed
  | ChannelDtmfReceived
  | ChannelLeftBridge
  | Dial
  | PlaybackFinished
  | RecordingFinished
  | RecordingFailed
  | ApplicationReplaced;
export type Calls = {
  'GET /channels': { query: Nothing; answer: readonly Channel[] };
  'POST /channels': {
    query: {
      endpoint: string;
      extension?: string;
      context?: string;
      priority?: number;
      label?: string;
      app?: string;
      appArgs?: string;
      callerId?: string;
      timeout?: number;
      channelId?: string;
      otherChannelId?: string;
      originator?: string;
      formats?: string;
    };
    answer: Channel;
  };
  'DELETE /channels/{channelId}': {
    query: {
      reason_code?: string;
      reason?:
        | 'normal'
        | 'busy'
        | 'congestion'
        | 'no_answer'
        | 'timeout'
        | 'rejected'
        | 'unallocated'
        | 'normal_unspecified'
        | 'number_incomplete'
        | 'codec_mismatch'
        | 'interworking'
        | 'failure'
        | 'answered_elsewhere';
    };
    answer: undefined;
  };
  'POST /channels/{channelId}/answer': { query: Nothing; answer: undefined };
  'POST /channels/{channelId}/ring': { query: Nothing; answer: undefined };
  'DELETE /channels/{channelId}/ring': { query: Nothing; answer: undefined };
  'POST /channels/{channelId}/moh': { query: { mohClass?: string }; answer: undefined };
  'DELETE /channels/{channelId}/moh': { query: Nothing; answer: undefined };
  'POST /channels/{channelId}/play/{playbackId}': {
    query: { media: string; lang?: string; offsetms?: number; skipms?: number };
    answer: Playback;
  };
  'POST /channels/{channelId}/record': {
    query: {
      name: string;
      format: string;
      maxDurationSeconds?: number;
      maxSilenceSeconds?: number;
      ifExists?: 'fail' | 'overwrite' | 'append';
      beep?: boolean;
      terminateOn?: 'none' | 'any' | '*' | '#';
    };
    answer: LiveRecording;
  };
  'POST /channels/{channelId}/snoop/{snoopId}': {
    query: {
      spy?: 'none' | 'both' | 'out' | 'in';
      whisper?: 'none' | 'both' | 'out' | 'in';
      app: string;
      appArgs?: string;
    };
    answer: Channel;
  };
  'GET /bridges': { query: Nothing; answer: readonly Bridge[] };
  'POST /bridges/{bridgeId}': { query: { type?: string; name?: string }; answer: Bridge };
  'DELETE /bridges/{bridgeId}': { query: Nothing; answer: undefined };
  'POST /bridges/{bridgeId}/addChannel': {
    query: {
      channel: string;
      role?: string;
      absorbDTMF?: boolean;
      mute?: boolean;
      inhibitConnectedLineUpdates?: boolean;
    };
    answer: undefined;
  };
  'POST /bridges/{bridgeId}/removeChannel': { query: { channel: string }; answer: undefined };
  'GET /playbacks/{playbackId}': { query: Nothing; answer: Playback };
  'DELETE /playbacks/{playbackId}': { query: Nothing; answer: undefined };
  'GET /recordings/stored': { query: Nothing; answer: readonly StoredRecording[] };
  'DELETE /recordings/stored/{recordingName}': { query: Nothing; answer: undefined };
  'GET /recordings/live/{recordingName}': { query: Nothing; answer: LiveRecording };
  'POST /recordings/live/{recordingName}/stop': { query: Nothing; answer: undefined };
  'POST /recordings/live/{recordingName}/pause': { query: Nothing; answer: undefined };
  'DELETE /recordings/live/{recordingName}/pause': { query: Nothing; answer: undefined };
  'GET /endpoints/{tech}': { query: Nothing; answer: readonly Endpoint[] };
  'PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}': {
    query: Nothing;
    answer: readonly ConfigTuple[];
  };
  'DELETE /asterisk/config/dynamic/{configClass}/{objectType}/{id}': { query: Nothing; answer: undefined };
  'POST /applications/{applicationName}/subscription': {
    query: { eventSource: string };
    answer: Application;
  };
  'PUT /applications/{applicationName}/eventFilter': { query: Nothing; answer: Application };
};
