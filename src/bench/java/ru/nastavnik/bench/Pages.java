package ru.nastavnik.bench;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import ru.nastavnik.bench.Figures.Figure;
import ru.nastavnik.bench.Town.Visit;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The pages that are measured. Each request is another school's curator's. */
final class Pages {

    private static final int ROWS = 25;

    private final Supplier<Town> town;
    private final Queue<Session> opened = new ConcurrentLinkedQueue<>();

    Pages(Supplier<Town> town) {
        this.town = town;
    }

    /**
     * @param before what each request needs and nobody measures
     * @param request one, or those that belong together
     * @param hasConsequences whether it gives other rooms work to do afterwards, which counts
     */
    record Page(Figure figure, ChainBuilder before, ChainBuilder request, boolean hasConsequences) {

        private static Page of(String name, Double target, ChainBuilder request) {
            return new Page(new Figure(name, "ms", target), exec(session -> session), request, false);
        }
    }

    List<Page> all() {
        return every().stream().filter(page -> Size.isAsked(page.figure().name())).toList();
    }

    private List<Page> every() {
        return List.of(
                Page.of("list of 25, first page", 1.0, list("list", visit -> "/mentees")),
                Page.of("list of 25, far page", 1.0, list("far", visit -> "/mentees?after=" + visit.school().far())),
                Page.of("list of 25, filtered", 1.0, list("filtered", visit -> "/mentees?state=CONFIRMED&consent=COMPLETE&form=" + visit.school().form())),
                Page.of("name search", 3.0, search()),
                Page.of("mentor", 0.8, page("mentor", visit -> "/mentors/" + visit.mentor())),
                Page.of("mentee", 0.8, page("mentee", visit -> "/mentees/" + visit.mentee())),
                Page.of("pair", 0.8, page("pair", visit -> "/pairs/" + visit.pair())),
                new Page(new Figure("save of a mentee", "ms", 1.5), openForm(visit(visit -> "/mentees/" + visit.mentee() + "/edit")), save(Pages::saved), true),
                new Page(new Figure("save of a section of a survey, by link", "ms", 1.5), openForm(this::link), save(Pages::answered), true),
                Page.of("start page of a school", null, page("start", visit -> "")),
                Page.of("indicators of a region", 10.0, region("region", "/indicators")));
    }

    private ChainBuilder page(String name, Function<Visit, String> address) {
        return exec(visit(address)).exec(get(name));
    }

    private ChainBuilder list(String name, Function<Visit, String> address) {
        return exec(visit(address)).exec(get(name).check(fullOfRows()));
    }

    private ChainBuilder region(String name, String address) {
        return exec(session -> as("coordinator@bench.local", session.set("address", "/o/region" + address))).exec(get(name));
    }

    private ChainBuilder search() {
        return exec(session -> {
                    var visit = town.get().next();
                    return as(visit.school().searcher(), session.set("address", visit.school().address() + "/mentees").set("words", visit.words()));
                })
                .exec(post("search", "#{address}/search").formParam("words", "#{words}").formParam("_csrf", "#{csrf}").check(header("Location").saveAs("address")))
                .exec(get("found").check(substring("#{words}")));
    }

    private ChainBuilder openForm(Function<Session, Session> address) {
        return exec(address)
                .exec(get("form").check(form("main form").saveAs("form"), css("main form", "action").saveAs("action")))
                .exec(session -> {
                    opened.add(session);
                    return session;
                });
    }

    /** @param filledIn what the form held, with something else in it */
    private ChainBuilder save(UnaryOperator<Map<String, Object>> filledIn) {
        return exec(session -> {
                    var form = opened.remove();
                    return session.set("cookies", form.get("cookies")).set("form", filledIn.apply(form.getMap("form"))).set("action", form.get("action"));
                })
                .exec(post("save", "#{action}").formParamSeq(session -> fields(session.getMap("form"))));
    }

    private static Map<String, Object> saved(Map<String, Object> form) {
        return with(form, Map.of("requests[0].topic", "подготовка к конкурсу"));
    }

    /** The first section of a questionnaire that has another; its six ratings are empty when it is opened. */
    private static Map<String, Object> answered(Map<String, Object> form) {
        return with(form, Map.of("a.sure", "7", "a.learn", "6", "a.cope", "8", "a.class", "9", "a.plans", "5", "a.self", "7", "go", "next"));
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> other) {
        var all = new HashMap<>(form);
        all.putAll(other);
        return all;
    }

    /** Gatling reads a field that is there more than once as a list of Scala's. */
    private static List<Map.Entry<String, Object>> fields(Map<String, Object> form) {
        var fields = new ArrayList<Map.Entry<String, Object>>();
        form.forEach((name, value) -> {
            if (value instanceof Seq<?> several) {
                CollectionConverters.asJava(several).forEach(one -> fields.add(Map.entry(name, one)));
            } else {
                fields.add(Map.entry(name, value));
            }
        });
        return fields;
    }

    /** Of somebody without an account: all that their browser has is the cookie of the form. */
    private Session link(Session session) {
        var visit = town.get().next();
        return session.set("cookies", "XSRF-TOKEN=" + new UUID(visit.turn(), visit.school().number())).set("address", "/s/" + visit.link());
    }

    private Function<Session, Session> visit(Function<Visit, String> address) {
        return session -> {
            var visit = town.get().next();
            return as(visit.school().curator(), session.set("address", visit.school().address() + address.apply(visit)));
        };
    }

    private Session as(String person, Session session) {
        var signedIn = town.get().session(person);
        return session.set("cookies", signedIn.cookies()).set("csrf", signedIn.csrf());
    }

    private static HttpRequestActionBuilder get(String name) {
        return http(name).get("#{address}").header("Cookie", "#{cookies}").check(status().is(200));
    }

    /** Only a form that was taken leads on. */
    private static HttpRequestActionBuilder post(String name, String address) {
        return http(name).post(address).header("Cookie", "#{cookies}").disableFollowRedirect().check(status().in(302, 303), header("Location").exists());
    }

    private static CheckBuilder fullOfRows() {
        return substring("/mentees/").count().gte(ROWS);
    }
}
