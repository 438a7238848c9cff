package app.refrain.studio;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({StudioProperties.class, SessionProperties.class})
class StudioConfiguration {}
