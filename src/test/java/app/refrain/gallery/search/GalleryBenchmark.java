package app.refrain.gallery.search;

import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.PublicationQueue;
import app.refrain.gallery.publication.PublicationStore;
import app.refrain.gallery.remix.Lineages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures every list of the gallery with generated pieces: {@code GalleryBenchmark PIECES TIMES},
 * each so many times with other values. Prints a table: from the call to the last row read, and the
 * time that PostgreSQL computed, which tells more on a busy machine (Linux only).
 */
final class GalleryBenchmark {

  private static final int SIZE = 24;
  private static final int PAGES = 40;
  private static final double MILLIS = 1e6;

  private final ApplicationContext beans;
  private final Gallery gallery;
  private final GalleryRows rows;
  private final Path processorTime;
  private final int times;

  private GalleryBenchmark(ApplicationContext beans, GalleryRows rows, int times) {
    this.beans = beans;
    gallery = beans.getBean(Gallery.class);
    this.rows = rows;
    this.times = times;
    int server =
        beans
            .getBean(JdbcClient.class)
            .sql("select pg_backend_pid()")
            .query(Integer.class)
            .single();
    processorTime = Path.of("/proc", Integer.toString(server), "schedstat");
  }

  public static void main(String[] arguments) {
    // As an application of Spring Boot, whose end is the database's.
    try (var beans =
        new SpringApplicationBuilder(GalleryBeans.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run()) {
      GalleryRows rows = new GalleryRows(beans.getBean(JdbcTemplate.class));
      rows.insert(Integer.parseInt(arguments[0]));
      new GalleryBenchmark(beans, rows, Integer.parseInt(arguments[1])).run();
    }
  }

  private void run() {
    System.out.println(
        "| list | order | rows | median ms | 95th percentile | computing: median ms | 95th"
            + " percentile |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    filters()
        .forEach(
            (name, filter) -> {
              for (Sort sort : Sort.values()) {
                if (sort == Sort.RELEVANT && filter.get().q() == null) {
                  continue;
                }
                measure(name, sort.word(), () -> list(filter.get(), sort, null));
              }
            });
    for (Sort sort : EnumSet.complementOf(EnumSet.of(Sort.RELEVANT))) {
      String deep = deep(sort);
      measure("everything, page " + PAGES, sort.word(), () -> list(GalleryFilter.ALL, sort, deep));
    }
    others();
  }

  private void others() {
    Person reader = new Person(rows.follower(), "Reader", Role.CURATOR);
    measure(
        "of composers whom one follows",
        "new",
        () -> gallery.news(reader, null, SIZE).items().size());
    measure("what one likes", "new", () -> gallery.liked(reader, null, SIZE).items().size());
    Composers composers = beans.getBean(Composers.class);
    measure("a composer's numbers", "", () -> composers.get(rows.composer()).pieces());
    measure("composers whom one follows", "", () -> composers.followed(reader).size());
    Lineages lineages = beans.getBean(Lineages.class);
    measure("lineage", "", () -> lineages.of(rows.shown()).origins().size());
    PublicationStore publications = beans.getBean(PublicationStore.class);
    measure("a piece", "", () -> publications.get(rows.shown()).facts().bars());
    PublicationQueue queue = beans.getBean(PublicationQueue.class);
    measure(
        "the curators' queue",
        "",
        () -> queue.waiting(PageEnd.readAscending(null), Page.LARGEST + 1).size());
  }

  private Map<String, Supplier<GalleryFilter>> filters() {
    Map<String, Supplier<GalleryFilter>> filters = new LinkedHashMap<>();
    filters.put("everything", () -> GalleryFilter.ALL);
    filters.put("a common word", () -> text(rows.common(rows.words.subList(0, 50))));
    filters.put("a style as a word", () -> text(rows.any(GalleryRows.STYLES)));
    filters.put("any word", () -> text(rows.any(rows.words)));
    filters.put("two words", () -> text(rows.common(rows.words) + " " + rows.common(rows.words)));
    filters.put(
        "one word, not another",
        () -> text(rows.common(rows.words.subList(1, 4_000)) + " -" + rows.words.getFirst()));
    filters.put("a word without itself", () -> text("jig -jig"));
    filters.put("a word nobody wrote", () -> text("zzzzzz"));
    filters.put("style", () -> facts(rows.any(GalleryRows.STYLES), null, null, null, null));
    filters.put("key", () -> facts(null, rows.any(GalleryRows.KEYS), null, null, null));
    filters.put("meter", () -> facts(null, null, rows.any(GalleryRows.METERS), null, null));
    filters.put("tempo", () -> tempo(rows.tempo(), 5));
    filters.put("tempo that hardly any has", () -> tempo(200, 20));
    filters.put("parts", () -> facts(null, null, null, 4, null));
    filters.put("engine", () -> facts(null, null, null, null, rows.any(GalleryRows.ENGINES)));
    filters.put(
        "style, key, meter",
        () ->
            facts(
                rows.any(GalleryRows.STYLES),
                rows.any(GalleryRows.KEYS),
                rows.any(GalleryRows.METERS),
                null,
                null));
    filters.put(
        "word, style, key",
        () ->
            new GalleryFilter(
                rows.common(rows.words),
                rows.any(GalleryRows.STYLES),
                rows.any(GalleryRows.KEYS),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    filters.put("instrument", () -> lists(rows.any(GalleryRows.INSTRUMENTS), null));
    filters.put("tag", () -> lists(null, rows.common(rows.words)));
    filters.put(
        "tag and instrument", () -> lists(rows.any(GalleryRows.INSTRUMENTS), rows.any(rows.words)));
    filters.put("composer", () -> GalleryFilter.by(rows.common(rows.people)));
    filters.put("collection", () -> GalleryFilter.in(rows.any(rows.collections)));
    return filters;
  }

  private void measure(String name, String sort, Supplier<Integer> list) {
    long[] nanos = new long[times];
    long[] computing = new long[times];
    long found = 0;
    for (int i = 0; i < times; i++) {
      long computed = computed();
      long start = System.nanoTime();
      found += list.get();
      nanos[i] = System.nanoTime() - start;
      computing[i] = computed() - computed;
    }
    System.out.printf(
        "| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        sort,
        (double) found / times,
        percentile(nanos, 50),
        percentile(nanos, 95),
        percentile(computing, 50),
        percentile(computing, 95));
  }

  private static double percentile(long[] nanos, int percent) {
    Arrays.sort(nanos);
    return nanos[nanos.length * percent / 100] / MILLIS;
  }

  /** How many nanoseconds the server computed so far; 0 where that cannot be read. */
  private long computed() {
    try {
      return Long.parseLong(Files.readString(processorTime).split(" ")[0]);
    } catch (IOException e) {
      return 0;
    }
  }

  private int list(GalleryFilter filter, Sort sort, String after) {
    return gallery.list(filter, sort, after, SIZE).items().size();
  }

  private String deep(Sort sort) {
    String place = null;
    for (int page = 1; page < PAGES; page++) {
      String next = gallery.list(GalleryFilter.ALL, sort, place, SIZE).next();
      place = next == null ? place : next;
    }
    return place;
  }

  private static GalleryFilter text(String q) {
    return new GalleryFilter(q, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static GalleryFilter facts(
      String style, String key, String meter, Integer parts, String engine) {
    return new GalleryFilter(
        null,
        style,
        key,
        meter,
        null,
        null,
        parts,
        null,
        engine == null || !engine.isEmpty() ? engine : "none",
        null,
        null,
        null);
  }

  private static GalleryFilter tempo(int from, int range) {
    return new GalleryFilter(
        null, null, null, null, from, from + range, null, null, null, null, null, null);
  }

  private static GalleryFilter lists(String instrument, String tag) {
    return new GalleryFilter(
        null, null, null, null, null, null, null, instrument, null, tag, null, null);
  }
}
