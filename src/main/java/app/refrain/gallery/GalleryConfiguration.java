package app.refrain.gallery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(GalleryProperties.class)
class GalleryConfiguration {}
