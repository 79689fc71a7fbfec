package ru.nastavnik.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, fonts and icons under {@code /assets/{hash}/…}, kept by browsers for good: the hash is that of the contents, taken once at start.
 * No resource chain, which would search the jars for each link of each page (spring-framework issue 34014).
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String BOOTSTRAP = "classpath:/META-INF/resources/webjars/bootstrap/5.3.8/dist/css/";

    private final String prefix = "/assets/" + hash();

    /** The path before an asset's name, such as {@code /assets/3f2a61c09b7d}. */
    String prefix() {
        return prefix;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forGood = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler(prefix + "/bootstrap/**").addResourceLocations(BOOTSTRAP).setCacheControl(forGood);
        registry.addResourceHandler(prefix + "/**").addResourceLocations("classpath:/static/").setCacheControl(forGood);
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    private static String hash() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var digest = MessageDigest.getInstance("SHA-256");
            var own = resolver.getResources("classpath:/static/**/*.*");
            Arrays.sort(own, Comparator.comparing(Resource::getFilename));
            for (Resource resource : own) {
                digest.update(resource.getContentAsByteArray());
            }
            digest.update(resolver.getResource(BOOTSTRAP + "bootstrap.min.css").getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
