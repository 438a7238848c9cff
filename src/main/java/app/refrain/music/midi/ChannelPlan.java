package app.refrain.music.midi;

import app.refrain.music.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the sixteen channels each part plays on. Drums share the tenth. Each other part has a
 * channel of its own while there are enough; then each program has one; then programs share too.
 */
final class ChannelPlan {

  private static final int DRUM_CHANNEL = 9;
  private static final int MELODIC_CHANNELS = 15;

  private final List<Integer> channels = new ArrayList<>();
  private final Map<Integer, List<Integer>> programs = new LinkedHashMap<>();

  ChannelPlan(List<Part> parts) {
    long melodic = parts.stream().filter(part -> !part.drums()).count();
    boolean own = melodic <= MELODIC_CHANNELS;
    Map<Object, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int channel = DRUM_CHANNEL;
      if (!part.drums()) {
        int place = places.computeIfAbsent(own ? (Object) i : part.program(), k -> places.size());
        channel = melodicChannel(place % MELODIC_CHANNELS);
      }
      channels.add(channel);
      programs.computeIfAbsent(channel, c -> new ArrayList<>()).add(part.program());
    }
  }

  private static int melodicChannel(int place) {
    return place < DRUM_CHANNEL ? place : place + 1;
  }

  /**
   * @param part counted from 0
   */
  int channel(int part) {
    return channels.get(part);
  }

  /**
   * Whether parts with other programs play on the part's channel, so that it must claim it again
   * and again.
   */
  boolean isContested(int part) {
    return programs.get(channel(part)).stream().distinct().count() > 1;
  }
}
