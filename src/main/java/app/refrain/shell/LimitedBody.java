package app.refrain.shell;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A request whose body ends with an exception where it is too long or too slow. */
final class LimitedBody extends HttpServletRequestWrapper {

  private final long most;
  private final Duration time;
  private ServletInputStream stream;
  private BufferedReader reader;

  /**
   * @param most bytes
   * @param time from the first look at the body on
   */
  LimitedBody(HttpServletRequest request, long most, Duration time) {
    super(request);
    this.most = most;
    this.time = time;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Stream(super.getInputStream());
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      Charset charset =
          getCharacterEncoding() == null
              ? StandardCharsets.ISO_8859_1
              : Charset.forName(getCharacterEncoding());
      reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
    return reader;
  }

  private final class Stream extends ServletInputStream {

    private final ServletInputStream body;
    private final long end = System.nanoTime() + time.toNanos();
    private long count;

    Stream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      return counted(body.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = body.read(bytes, offset, length);
      return counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
      if (result < 0) {
        return result;
      }
      count += bytes;
      if (count > most) {
        throw tooLong(most);
      }
      if (System.nanoTime() > end) {
        throw new RefusedBodyException(
            HttpStatus.REQUEST_TIMEOUT,
            "The request's body took more than %d s.".formatted(time.toSeconds()));
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }

  static RefusedBodyException tooLong(long most) {
    return new RefusedBodyException(
        HttpStatus.CONTENT_TOO_LARGE,
        "The request's body is too long; at most %,d bytes are taken.".formatted(most));
  }
}
