package app.refrain.account;

import java.util.List;
import java.util.UUID;

/** Friendly names for people who have not said theirs, such as Quiet Cello. */
final class GuestName {

  private static final List<String> MANNERS =
      List.of(
          "Quiet",
          "Bright",
          "Gentle",
          "Lively",
          "Merry",
          "Mellow",
          "Nimble",
          "Steady",
          "Swinging",
          "Wandering",
          "Silver",
          "Golden",
          "Amber",
          "Velvet",
          "Distant",
          "Early",
          "Late",
          "Sunny",
          "Misty",
          "Patient",
          "Curious",
          "Playful",
          "Humming",
          "Dancing",
          "Dreaming",
          "Floating",
          "Rolling",
          "Singing",
          "Whistling",
          "Winding",
          "Northern",
          "Southern",
          "Eastern",
          "Western",
          "Little",
          "Grand",
          "Noble",
          "Honest",
          "Cheerful",
          "Tender");

  private static final List<String> INSTRUMENTS =
      List.of(
          "Cello",
          "Viola",
          "Violin",
          "Harp",
          "Flute",
          "Oboe",
          "Clarinet",
          "Bassoon",
          "Horn",
          "Trumpet",
          "Trombone",
          "Tuba",
          "Piano",
          "Organ",
          "Celesta",
          "Harpsichord",
          "Lute",
          "Guitar",
          "Banjo",
          "Mandolin",
          "Ukulele",
          "Fiddle",
          "Whistle",
          "Ocarina",
          "Recorder",
          "Piccolo",
          "Cornet",
          "Bugle",
          "Saxophone",
          "Accordion",
          "Harmonica",
          "Marimba",
          "Vibraphone",
          "Xylophone",
          "Glockenspiel",
          "Timpani",
          "Tambourine",
          "Triangle",
          "Sitar",
          "Koto");

  private GuestName() {}

  static String of(UUID id) {
    long bits = id.getLeastSignificantBits();
    return pick(MANNERS, bits >>> 8) + " " + pick(INSTRUMENTS, bits >>> 32);
  }

  private static String pick(List<String> words, long bits) {
    return words.get((int) Long.remainderUnsigned(bits & 0xffffff, words.size()));
  }
}
