package app.refrain.music.analysis.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Gives letters to sections: where only part of a section returns, it is divided so that like parts
 * share a letter.
 */
final class Labelling {

  /** What a section is the first of, or a return of. */
  private record Kind(int index, int firstBar, int transposition) {}

  private final TuneBars bars;
  private final List<Return> told;

  /**
   * @param told what covers all bars in order; new sections are returns of themselves
   */
  Labelling(TuneBars bars, List<Return> told) {
    this.bars = bars;
    this.told = told;
  }

  List<Section> sections() {
    TreeSet<Integer> boundaries = boundaries();
    Map<Integer, Kind> kinds = new HashMap<>();
    List<Section> sections = new ArrayList<>();
    int kindCount = 0;
    for (int start : boundaries.headSet(bars.count())) {
      int length = boundaries.higher(start) - start;
      Return teller =
          told.stream()
              .filter(r -> r.start() <= start && start < r.end())
              .findFirst()
              .orElseThrow();
      Kind kind;
      if (isNew(teller)) {
        kind = new Kind(kindCount++, start, 0);
      } else {
        Kind source = kinds.get(teller.source() + start - teller.start());
        kind =
            new Kind(source.index, source.firstBar, source.transposition + teller.transposition());
      }
      kinds.put(start, kind);
      sections.add(
          new Section(
              label(kind.index), start, length, kind.transposition, likeness(kind, start, length)));
    }
    joinTail(sections);
    return sections;
  }

  /** A bar or two left over at the end belong to the section before. */
  private static void joinTail(List<Section> sections) {
    if (sections.size() > 1 && sections.getLast().bars() < FormSearch.SHORTEST_SECTION) {
      Section tail = sections.removeLast();
      Section last = sections.removeLast();
      int length = last.bars() + tail.bars();
      sections.add(
          new Section(
              last.label(), last.firstBar(), length, last.transposition(), last.likeness()));
    }
  }

  private static boolean isNew(Return section) {
    return section.source() == section.start();
  }

  /**
   * The bar lines between sections, carried from what returns to its source and back until nothing
   * is missing.
   */
  private TreeSet<Integer> boundaries() {
    TreeSet<Integer> boundaries = new TreeSet<>();
    for (Return section : told) {
      boundaries.add(section.start());
      boundaries.add(section.source());
      boundaries.add(section.sourceEnd());
    }
    boundaries.add(bars.count());
    int before;
    do {
      before = boundaries.size();
      for (Return section : told) {
        int shift = section.start() - section.source();
        List<Integer> inside = List.copyOf(boundaries.subSet(section.start(), section.end()));
        List<Integer> insideSource =
            List.copyOf(boundaries.subSet(section.source(), section.sourceEnd()));
        inside.forEach(b -> boundaries.add(b - shift));
        insideSource.forEach(b -> boundaries.add(b + shift));
      }
    } while (boundaries.size() > before);
    return boundaries;
  }

  private double likeness(Kind kind, int start, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += bars.likeness(kind.firstBar + i, start + i, kind.transposition);
    }
    return sum / length;
  }

  /** A to Z, then AA, AB and so on. */
  private static String label(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : label(index / 26 - 1) + last;
  }
}
