package app.refrain.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A service where everybody is Ann (OpenID Connect). */
final class IdentityProvider {

  private static final int KEY_BITS = 2048;

  private final String client;
  private final HttpServer server;
  private final RSAKey key;
  private volatile String nonce;

  IdentityProvider(String client) {
    this.client = client;
    try {
      key = new RSAKeyGenerator(KEY_BITS).keyID("1").generate();
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known", exchange -> answer(exchange, configuration()));
    server.createContext("/jwks", exchange -> answer(exchange, keys()));
    server.createContext("/token", exchange -> answer(exchange, tokens()));
    server.createContext("/authorize", this::authorize);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "jwks_uri",
        issuer() + "/jwks",
        "subject_types_supported",
        List.of("public"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private Map<String, Object> keys() {
    return new JWKSet(key.toPublicJWK()).toJSONObject();
  }

  private Map<String, Object> tokens() {
    return Map.of(
        "access_token", "access",
        "token_type", "Bearer",
        "expires_in", 60,
        "scope", "openid",
        "id_token", idToken());
  }

  private String idToken() {
    Instant now = Instant.now();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(client)
                .subject("ann")
                .claim("name", "Ann of School")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    UriComponents asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build(true);
    nonce = asked.getQueryParams().getFirst("nonce");
    String state = asked.getQueryParams().getFirst("state");
    String back =
        URLDecoder.decode(asked.getQueryParams().getFirst("redirect_uri"), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Location", back + "?code=code&state=" + state);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
    byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
