package app.refrain.gallery.page;

import app.refrain.account.PublicAddress;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines what they may visit (RFC 9309) and what there is (sitemaps.org). */
@RestController
@Hidden
class CrawlerController {

  /** The most that one sitemap may have, by its specification. */
  private static final int MOST = 50_000;

  private static final CacheControl CACHING =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final JdbcClient jdbc;
  private final PublicAddress address;

  CrawlerController(JdbcClient jdbc, PublicAddress address) {
    this.jdbc = jdbc;
    this.address = address;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    String text =
        """
        User-agent: *
        Disallow: /api/
        Disallow: /studio/
        Disallow: /gallery?
        Allow: /

        Sitemap: %s
        """
            .formatted(address.of("/sitemap.xml"));
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(CACHING).body(text);
  }

  /** The pages for everybody: as many of the latest pieces as a sitemap may have. */
  @GetMapping("/sitemap.xml")
  ResponseEntity<String> sitemap() {
    Stream<String> pages =
        Stream.concat(Stream.of("/", "/gallery", "/collections"), addresses().stream());
    String urls =
        pages
            .limit(MOST)
            .map(path -> "<url><loc>" + address.of(path) + "</loc></url>")
            .collect(Collectors.joining("\n"));
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        %s
        </urlset>
        """
            .formatted(urls);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CACHING)
        .body(xml);
  }

  private List<String> addresses() {
    return jdbc.sql(
            """
            select '/collections/' || slug from gallery_collection
            union all
            (select '/p/' || id from publication where state = 'APPROVED'
             order by approved_at desc, id desc limit ?)
            """)
        .param(MOST)
        .query(String.class)
        .list();
  }
}
