package io.intellisense.api.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Stands between page and server: lets the server answer a simple question in place of the one that was asked, and adds to that
 * what a test says. Later calls come before earlier ones.
 */
final class ScriptedAnswers {

    private final Page page;
    private final FakeSystem system;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ScriptedAnswers(Page page, FakeSystem system) {
        this.page = page;
        this.system = system;
    }

    /**
     * @param call a regular expression for the path and query that the page asks
     * @param instead what the server is asked
     * @param more JSON members to add to its answer, or to replace there
     */
    void to(String call, String instead, String more) {
        page.route(asks(call), route -> {
            asked.add(pathOf(route.request().url()));
            answer(route, instead, more);
        });
    }

    /** What was asked last of this path; the page asks other paths when it likes. */
    String last(String path) {
        return asked.stream().filter(call -> call.startsWith(path)).reduce("", (earlier, later) -> later);
    }

    private void answer(Route route, String instead, String more) {
        JsonObject answer = JsonParser.parseString(
                        page.request().get(system.url(instead)).text())
                .getAsJsonObject();
        JsonParser.parseString("{" + more + "}")
                .getAsJsonObject()
                .entrySet()
                .forEach(member -> answer.add(member.getKey(), member.getValue()));
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(answer.toString()));
    }

    private static Predicate<String> asks(String call) {
        Pattern pattern = Pattern.compile(call);
        return url -> pattern.matcher(pathOf(url)).matches();
    }

    private static String pathOf(String url) {
        URI uri = URI.create(url);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
