package app.refrain.gallery.search;

import app.refrain.account.InvalidValueException;
import app.refrain.account.PlainText;
import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.Blurb;
import app.refrain.music.Key;
import app.refrain.music.Meter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A filter as conditions of SQL with named parameters. */
final class FilterSql {

  /** How many pieces are ranked by how well they fit the words: the latest that fit. */
  static final int RANKED = 1_000;

  /** How many characters a search may have. */
  static final int LONGEST_SEARCH = 200;

  private static final int LONGEST_WORD = 60;

  /**
   * Pieces with their relevance: how well they fit in ten-thousandths, then the millisecond in
   * which they were approved. Words that must not be there do not count: with them, PostgreSQL
   * would find everything to fit alike. The others are compared once it is known which pieces are
   * the latest, for that takes longer than finding these.
   */
  private static final String BY_RELEVANCE =
      """
      (select l.*,
          round(1e4 * ts_rank(l.search, websearch_to_tsquery('english', :words)))::bigint * 10000000000000
              + trunc(1000 * extract(epoch from l.approved_at))::bigint as relevance
       from (select p.* from publication p where %s order by p.approved_at desc, p.id desc
             limit %d) l) p\
      """;

  private static final Pattern ALTERNATIVES = Pattern.compile("(?i)\\bor\\b");

  /** A word or some in quotes that must not be there. */
  private static final Pattern LEFT_OUT = Pattern.compile("(?<!\\S)-(\"[^\"]*\"?|\\S+)");

  private final StringBuilder sql = new StringBuilder("p.state = 'APPROVED'");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /**
   * @throws InvalidValueException if a value is none of its kind
   */
  FilterSql(GalleryFilter filter) {
    words(line("q", filter.q(), LONGEST_SEARCH));
    add("style", lower(line("style", filter.style(), LONGEST_WORD)), "p.style = :style");
    add("key", parsed("key", filter.key(), text -> Key.parse(text).toString()), "p.key = :key");
    add(
        "meter",
        parsed("meter", filter.meter(), text -> Meter.parse(text).toString()),
        "p.meter = :meter");
    add("tempoFrom", filter.tempoFrom(), "p.tempo >= :tempoFrom");
    add("tempoTo", filter.tempoTo(), "p.tempo <= :tempoTo");
    add("parts", filter.parts(), "p.parts = :parts");
    add(
        "instrument",
        lower(line("instrument", filter.instrument(), LONGEST_WORD)),
        "p.instruments @> array[:instrument::text]");
    engine(lower(line("engine", filter.engine(), LONGEST_WORD)));
    add(
        "tag",
        filter.tag() == null || filter.tag().isBlank() ? null : Blurb.tag(filter.tag()),
        "p.tags @> array[:tag::text]");
    add(
        "collection",
        line("collection", filter.collection(), LONGEST_WORD),
        """
        p.id in (select cp.publication from gallery_collection_piece cp
                 join gallery_collection c on c.id = cp.collection where c.slug = :collection)\
        """);
    add(
        "composer",
        filter.composer(),
        """
        p.id in (select cr.publication from publication_credit cr
                 where cr.person = :composer and cr.own and not cr.withdrawn)\
        """);
  }

  /** Whether there are words to look for. */
  boolean hasWords() {
    return parameters.containsKey("q");
  }

  /**
   * What comes after the word {@code from}: the table {@code p}, and conditions.
   *
   * @param after null for the first page
   */
  String from(Sort sort, PageEnd after) {
    StringBuilder from = new StringBuilder();
    if (sort == Sort.RELEVANT) {
      from.append(BY_RELEVANCE.formatted(sql, RANKED)).append(" where true");
    } else {
      from.append("publication p where ").append(sql);
    }
    if (sort == Sort.FEATURED) {
      from.append(" and p.featured_at is not null");
    }
    if (after != null) {
      from.append(" and (%s, p.id) < (:value, :id)".formatted(sort.column()));
      parameters.put("value", sort.parameter(after));
      parameters.put("id", after.id());
    }
    return from.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** Adds a condition, and a parameter for it. */
  FilterSql and(String condition, String name, Object value) {
    add(name, value, condition);
    return this;
  }

  /**
   * Words to look for. A search that no text can fit, such as {@code jig -jig}, does not even fit
   * its own words: PostgreSQL sees that before it looks at any piece, and would else go through all
   * of them in the list's order.
   */
  private void words(String q) {
    add("q", q, "p.search @@ websearch_to_tsquery('english', :q)");
    if (q != null) {
      parameters.put("words", LEFT_OUT.matcher(q).replaceAll(" "));
      if (!ALTERNATIVES.matcher(q).find()) {
        sql.append(" and to_tsvector('english', :words) @@ websearch_to_tsquery('english', :q)");
      }
    }
  }

  private void engine(String engine) {
    if (engine != null) {
      add("engine", engine.equals("none") ? "" : engine, "p.engine = :engine");
    }
  }

  private void add(String name, Object value, String condition) {
    if (value != null) {
      sql.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }

  private static String line(String field, String text, int most) {
    String line = PlainText.line(field, text, most);
    return line.isEmpty() ? null : line;
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static String parsed(String field, String text, UnaryOperator<String> parser) {
    String line = line(field, text, LONGEST_WORD);
    try {
      return line == null ? null : parser.apply(line);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(field, "There is no such %s.".formatted(field));
    }
  }
}
