package app.refrain.music.arrangement;

import app.refrain.music.GeneralMidi;
import app.refrain.music.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The styles that the arranger knows, read from {@code styles.txt}. */
public final class StyleBook {

  private static final String FILE = "styles.txt";
  private static final List<String> ROLES = List.of("melody", "bass", "chords", "pad");

  private static final List<Style> STYLES = read();

  private StyleBook() {}

  /** All styles. */
  public static List<Style> styles() {
    return STYLES;
  }

  private static List<Style> read() {
    try (InputStream in = StyleBook.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^style ")).skip(1).map(StyleBook::style).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Style style(String block) {
    List<String> lines = block.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    String[] head = lines.getFirst().split("; ");
    String[] tempi = head[2].split("-");
    Map<String, List<String>> instruments = new HashMap<>();
    List<Groove> grooves = new ArrayList<>();
    Map<String, String> bar = null;
    List<Map<String, String>> bars = new ArrayList<>();
    boolean fill = false;
    for (String line : lines.subList(1, lines.size())) {
      String role = line.split(" ")[0];
      if (bar == null && ROLES.contains(role)) {
        instruments.put(role, instruments(line.substring(role.length())));
      } else if (line.equals("groove") || line.equals("fill")) {
        fill = line.equals("fill");
        bar = new HashMap<>();
        bars.add(bar);
      } else {
        int at = line.lastIndexOf(' ');
        bar.put(line.substring(0, at).strip(), line.substring(at + 1));
      }
    }
    bars.forEach(b -> grooves.add(groove(b)));
    Groove last = fill ? grooves.removeLast() : grooves.getLast();
    Style style =
        new Style(
            head[0],
            Meter.parse(head[1]),
            Integer.parseInt(tempi[0]),
            Integer.parseInt(tempi[1]),
            Integer.parseInt(head[3].strip()),
            instruments.get("melody"),
            instruments.get("bass"),
            instruments.get("chords"),
            instruments.get("pad"),
            List.copyOf(grooves),
            last);
    requireLengths(style);
    return style;
  }

  private static List<String> instruments(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .map(name -> name.equals("-") ? "" : known(name))
        .toList();
  }

  private static String known(String name) {
    GeneralMidi.program(name)
        .orElseThrow(() -> new IllegalStateException(FILE + ": no instrument " + name));
    return name;
  }

  private static Groove groove(Map<String, String> lines) {
    Map<Integer, String> drums = new HashMap<>();
    lines.forEach(
        (name, line) -> {
          if (!name.equals("bass") && !name.equals("chords")) {
            int key =
                GeneralMidi.drumPitch(name)
                    .orElseThrow(() -> new IllegalStateException(FILE + ": no drum " + name));
            drums.put(key, line);
          }
        });
    return new Groove(drums, lines.getOrDefault("bass", ""), lines.getOrDefault("chords", ""));
  }

  private static void requireLengths(Style style) {
    List<Groove> all = new ArrayList<>(style.grooves());
    all.add(style.fill());
    for (Groove groove : all) {
      List<String> lines = new ArrayList<>(groove.drums().values());
      lines.add(groove.bass());
      lines.add(groove.chords());
      for (String line : lines) {
        if (!line.isEmpty() && line.length() != style.stepsPerBar()) {
          throw new IllegalStateException(
              "%s: a bar of %s has %d steps, not as in %s"
                  .formatted(FILE, style.name(), style.stepsPerBar(), line));
        }
      }
    }
  }
}
