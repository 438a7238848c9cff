package app.refrain.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.refrain.IntegrationTest;
import app.refrain.account.Guests;
import app.refrain.account.Visitor;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is refused before anybody looks at it. Each test comes from an address of its own. */
@IntegrationTest
@TestPropertySource(
    properties = {
      "refrain.proxies=.*",
      "refrain.request.body-time=2s",
      "refrain.request.bodies-per-address=20",
      "refrain.limits.page=40/1h",
      "refrain.limits.api-from-address=50/1h",
      "refrain.pages.per-address=5",
      "refrain.pages.silent=1s"
    })
class RequestLimitsIT {

  private static final String API = "/api/v1/generations";
  private static int visitors;

  @LocalServerPort private int port;
  @Autowired private Guests guests;
  @Autowired private JdbcClient jdbc;

  private String token;
  private String address;

  @BeforeEach
  void arrive() {
    token = guests.create().token().value();
    address = "198.51.100." + ++visitors;
  }

  @Test
  void aBodyThatSaysThatItIsTooLongIsNotTaken() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      begin(socket, "Content-Length: 200000000\r\n");
      assertThat(statusLine(socket)).contains(" 413 ");
    }
  }

  @Test
  void aBodyThatDoesNotSayItsLengthEndsWhereItIsTooLong() throws Exception {
    byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      begin(socket, address, "Transfer-Encoding: chunked\r\n", "");
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      await()
          .atMost(20, TimeUnit.SECONDS)
          .pollInterval(10, TimeUnit.MILLISECONDS)
          .until(
              () -> {
                if (in.available() == 0) {
                  out.write(chunk);
                  out.flush();
                }
                return in.available() > 0;
              });
      assertThat(statusLine(socket)).contains(" 413 ");
    }
  }

  @Test
  void aBodyThatTricklesInEndsAfterItsTime() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      begin(socket, "Content-Length: 100000\r\n");
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      await()
          .atMost(20, TimeUnit.SECONDS)
          .pollInterval(100, TimeUnit.MILLISECONDS)
          .until(
              () -> {
                if (in.available() == 0) {
                  out.write(' ');
                  out.flush();
                }
                return in.available() > 0;
              });
      assertThat(statusLine(socket)).contains(" 408 ");
    }
  }

  @Test
  void slowBodiesHoldNobodyUp() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        Socket socket = new Socket("localhost", port);
        slow.add(socket);
        begin(socket, "192.0.2." + i % 40, "Content-Length: 100000\r\n");
      }
      long start = System.nanoTime();
      assertThat(new Visitor(port).get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(2));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void tooManyBodiesFromOneAddressAtATimeAreRefused() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 21; i++) {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(10_000);
        slow.add(socket);
        begin(socket, "Content-Length: 100000\r\n");
      }
      await()
          .atMost(1_800, TimeUnit.MILLISECONDS)
          .pollInterval(20, TimeUnit.MILLISECONDS)
          .until(() -> anyAnswered(slow));
      for (Socket socket : slow) {
        if (socket.getInputStream().available() > 0) {
          assertThat(statusLine(socket)).contains(" 429 ");
        }
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void madeUpCookiesDoNotRenewALimit() {
    int refused = 0;
    Integer before = counters();
    for (int i = 0; i < 60; i++) {
      HttpResponse<String> answer =
          new Visitor(port)
              .get(
                  "/api/v1/me",
                  "X-Forwarded-For",
                  address,
                  "Cookie",
                  "refrain=" + UUID.randomUUID().toString().replace("-", "") + "abcdefghijk");
      refused += answer.statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isGreaterThanOrEqualTo(9);
    assertThat(counters() - before)
        .as("the address's counters of requests and of guests")
        .isLessThanOrEqualTo(2);
  }

  @Test
  void publicPagesHaveALimitAndProblemsThatSayWhenToComeBack() {
    for (String path : List.of("/gallery", "/v3/api-docs", "/sitemap.xml", "/oembed?url=x")) {
      HttpResponse<String> last = null;
      for (int i = 0; i < 41; i++) {
        last = new Visitor(port).get(path, "X-Forwarded-For", address);
      }
      assertThat(last.statusCode()).as(path).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void oneAddressHasSoManyPagesAndThoseThatWereNeverShownEndSoon() {
    for (int i = 0; i < 5; i++) {
      assertThat(openPage()).isEqualTo(200);
    }
    assertThat(openPage()).isEqualTo(429);
    await()
        .atMost(90, TimeUnit.SECONDS)
        .pollInterval(5, TimeUnit.SECONDS)
        .until(() -> openPage() == 200);
  }

  private int openPage() {
    return new Visitor(port)
        .get("/?v-r=init&location=&query=", "X-Forwarded-For", address)
        .statusCode();
  }

  private Integer counters() {
    return jdbc.sql("select count(*) from rate_limit").query(Integer.class).single();
  }

  private static boolean anyAnswered(List<Socket> sockets) throws Exception {
    for (Socket socket : sockets) {
      if (socket.getInputStream().available() > 0) {
        return true;
      }
    }
    return false;
  }

  private void begin(Socket socket, String headers) throws Exception {
    begin(socket, address, headers);
  }

  private void begin(Socket socket, String from, String headers) throws Exception {
    begin(socket, from, headers, "{");
  }

  private void begin(Socket socket, String from, String headers, String body) throws Exception {
    String request =
        "POST "
            + API
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer "
            + token
            + "\r\nX-Forwarded-For: "
            + from
            + "\r\n"
            + headers
            + "\r\n"
            + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String statusLine(Socket socket) throws Exception {
    byte[] line = socket.getInputStream().readNBytes(20);
    return new String(line, StandardCharsets.US_ASCII);
  }
}
