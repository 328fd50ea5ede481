package org.rightplace.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.rightplace.workbench.Workbench;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The server's parts, by name.
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import({
    Front.class,
    SufficiencyPages.class,
    ChildrenPages.class,
    RightHomePages.class,
    PlanningPages.class,
    MatchPages.class,
    AllotmentPages.class,
    VoicePages.class,
    SearchPages.class,
    OutcomePages.class,
    CapabilityPages.class,
    LeavingPages.class,
    ReflectionPages.class,
    ImportPages.class,
    FormPages.class,
    WordsPages.class,
    StandingPages.class,
    StaticFiles.class,
    ErrorPages.class
})
class Site implements WebMvcConfigurer {

    /// The largest file that can be sent, in bytes: ONS's whole postcode directory has well over a
    /// gigabyte.
    private static final long LARGEST = 2L << 30;

    /// How long one who signed in may do nothing before being asked again.
    private static final Duration IDLE = Duration.ofHours(1);

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.disableDefaults()
                .addCustomConverter(new ByteArrayHttpMessageConverter())
                .addCustomConverter(new StringHttpMessageConverter(StandardCharsets.UTF_8));
    }

    @Bean
    TomcatServletWebServerFactory tomcat(Server.Settings settings) throws UnknownHostException {
        var tomcat = new TomcatServletWebServerFactory(settings.port());
        tomcat.setAddress(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}));
        tomcat.setRegisterDefaultServlet(false);
        tomcat.getSettings().getSession().setTimeout(IDLE);
        tomcat.getSettings().getSession().getCookie().setHttpOnly(true);
        tomcat.getSettings().getSession().getCookie().setName("rightplace-session");
        tomcat.addCookieSameSiteSuppliers(CookieSameSiteSupplier.ofStrict());
        tomcat.addErrorPages(new ErrorPage("/error"));
        tomcat.addContextCustomizers(context -> {
            context.setRequestCharacterEncoding("UTF-8");
            // what is so ill-formed that it reaches no page of ours
            var report = new ErrorReportValve();
            report.setShowReport(false);
            report.setShowServerInfo(false);
            context.getParent().getPipeline().addValve(report);
        });
        tomcat.addProtocolHandlerCustomizers(handler -> {
            handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            if (handler instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxSwallowSize(-1);
            }
        });
        return tomcat;
    }

    @Bean
    DispatcherServlet dispatcherServlet(WebApplicationContext context) {
        return new DispatcherServlet(context);
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> everyAddress(DispatcherServlet dispatcher) {
        var registration = new ServletRegistrationBean<>(dispatcher, "/");
        registration.setName("pages");
        registration.setLoadOnStartup(1);
        registration.setMultipartConfig(new MultipartConfigElement("", LARGEST, LARGEST + (1 << 20), 1 << 20));
        return registration;
    }

    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Site.class.getClassLoader(), "org.rightplace.web.pages");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Pages pages(TemplateEngine templates, Assets assets, Workbench workbench) {
        return new Pages(templates, assets, workbench.children());
    }

    @Bean
    Making making() {
        return new Making();
    }

    @Bean
    Answers answers(Workbench workbench, Pages pages, Making making, Server.Settings settings) {
        return new Answers(workbench, pages, making, settings.patience());
    }

    @Bean
    Warming warming(
            Answers answers,
            Front front,
            ChildrenPages children,
            RightHomePages homes,
            OutcomePages outcomes,
            SearchPages searches,
            PlanningPages planning,
            MatchPages matches,
            AllotmentPages allotments) {
        return new Warming(
                answers,
                Stream.of(
                                front.ahead(),
                                homes.ahead(),
                                outcomes.ahead(),
                                children.ahead(),
                                searches.ahead(),
                                planning.ahead(),
                                matches.ahead(),
                                homes.later(),
                                outcomes.later(),
                                children.later(),
                                allotments.later())
                        .flatMap(List::stream)
                        .toList());
    }
}
