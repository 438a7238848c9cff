package app.refrain.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written down. */
final class ApplicationVersion implements IVersionProvider {

  private static final String BUILD = "/META-INF/build-info.properties";

  static String current() throws IOException {
    Properties build = new Properties();
    try (InputStream in = ApplicationVersion.class.getResourceAsStream(BUILD)) {
      if (in != null) {
        build.load(in);
      }
    }
    return build.getProperty("build.version", "unknown");
  }

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"Refrain " + current()};
  }
}
