/** For pages that are opened to hear what is on them: runs while the rest of them is still loading. */
import { startAhead } from './audio-thread';

startAhead();
