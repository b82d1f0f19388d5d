import type { ByeReason } from './frames.js';

/** How the page stands with the game. */
export type LinkState =
  | { kind: 'connecting' }
  | { kind: 'online' }
  | { kind: 'game-restarting' }
  | { kind: 'game-unreachable' }
  /** The connection is lost; the next try is at `at` (ms since the epoch). */
  | { kind: 'waiting'; at: number }
  /** Only the player starts again. */
  | { kind: 'ended'; reason: ByeReason | 'closed' | 'refused' };

export interface Described {
  /** One or two words for the corner of the page. */
  brief: string;
  /** A sentence for the player, read out and shown; empty when all is well. */
  sentence: string;
  button?: 'Reconnect now' | 'Play again';
}

export function describe(state: LinkState): Described {
  switch (state.kind) {
    case 'connecting':
      return { brief: 'Connecting', sentence: '' };
    case 'online':
      return { brief: 'Online', sentence: '' };
    case 'game-restarting':
      return { brief: 'Game restarting', sentence: 'The game is restarting. You will go on where you are.' };
    case 'game-unreachable':
      return { brief: 'Game unreachable', sentence: 'The game cannot be reached at the moment. Trying again.' };
    case 'waiting':
      return { brief: 'Reconnecting', sentence: 'The connection is lost.', button: 'Reconnect now' };
    case 'ended':
      return { brief: 'Offline', sentence: ENDED[state.reason], button: 'Play again' };
  }
}

const ENDED: Record<ByeReason | 'closed' | 'refused', string> = {
  quit: 'You have left the game.',
  'taken-over': 'Your character is now played from another window or device.',
  idle: 'You were away for so long that the game has let you go.',
  kicked: 'The game has closed your connection.',
  shutdown: 'The game has been shut down.',
  closed: 'The game has closed the connection.',
  refused: 'The connection was refused.',
};
