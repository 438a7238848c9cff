package app.refrain.studio.live;

import java.util.UUID;

/**
 * Somebody who is connected. One person may be, with several browsers.
 *
 * @param client which browser or program
 */
record Participant(UUID id, String name, String colour, UUID client) {}
