import type { ChannelOptions } from '@grpc/grpc-js';

/** Largest message either way, bytes. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

const OPTIONS: ChannelOptions = {
  // A silent connection is noticed in at most 7 s (the design's bound is 10 s): a ping after 4 s without traffic, 3 s to answer it.
  'grpc.keepalive_time_ms': 4000,
  'grpc.keepalive_timeout_ms': 3000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
  'grpc.max_send_message_length': MAX_MESSAGE_BYTES,
  // Every dial starts afresh; the agent's own back-off decides when.
  'grpc.use_local_subchannel_pool': 1,
};

/**
 * How a channel to the control plane is opened. TLS knows no server name for an address of numbers, so the loopback address is checked as
 * `localhost`, which every control plane's certificate names.
 */
export function channelOptions(address: string): ChannelOptions {
  return /^(127\.0\.0\.1|\[::1\]):\d+$/.test(address)
    ? { ...OPTIONS, 'grpc.ssl_target_name_override': 'localhost' }
    : OPTIONS;
}
