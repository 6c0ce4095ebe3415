/* Generated from schemas/; npm run generate */

/**
 * The name of a channel: a letter, then a-z, 0-9 and hyphen.
 */
export type ChannelName = string;

/**
 * Where changes of alerts are told. URLs and secrets are Git configuration or variables, never here.
 */
export interface NotifyRecord {
  /**
   * The channels by name.
   */
  channels: {
    [k: string]: ChannelRecord;
  };
  /**
   * The channels of alerts that name none; all when absent.
   *
   * @maxItems 50
   */
  default?: ChannelName[];
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * A channel: its URL and secret are stemma.notify.NAME.url and stemma.notify.NAME.secret.
 */
export interface ChannelRecord {
  /**
   * A webhook with a signature, the incoming webhook of a chat, or an issue on the forge.
   */
  kind: "webhook" | "chat" | "issue";
  /**
   * Who listens there.
   */
  description?: string;
  /**
   * Which alerts are told; all when absent.
   *
   * @minItems 1
   * @maxItems 3
   */
  severities?: ("high" | "medium" | "low")[];
}
