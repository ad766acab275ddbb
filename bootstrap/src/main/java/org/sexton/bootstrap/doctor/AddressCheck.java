package org.sexton.bootstrap.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Whether people reach Sexton at the address that its mails and QR codes name, encrypted, and through which proxy. */
public final class AddressCheck {

    private static final String WHAT = "address";
    private static final String PROXY = "proxy";
    private static final String FORWARDING = "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING";
    private static final Duration SOON = Duration.ofDays(14);

    private final Map<String, String> environment;
    private final String url;
    private final InstantSource clock;

    /** @param url what people open */
    public AddressCheck(Map<String, String> environment, String url, InstantSource clock) {
        this.environment = environment;
        this.url = url.replaceFirst("/+$", "");
        this.clock = clock;
    }

    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            var address = URI.create(url);
            findings.add(reach());
            if (!isHere(address)) {
                findings.add(encryption(address));
                findings.add(proxy());
            } else if (environment.getOrDefault("SEXTON_URL", "").isBlank()) {
                findings.add(Finding.warning(
                        WHAT,
                        "links in mails and QR codes lead to " + url + ", which is this machine's alone",
                        "Set SEXTON_URL to the address that people use, such as https://desk.example.org."));
            }
        } catch (IllegalArgumentException e) {
            findings.add(Finding.problem(
                    WHAT, url + " is no web address", "Set SEXTON_URL, such as https://desk.example.org."));
        }
        return findings;
    }

    private Finding reach() {
        try {
            var answer = Web.get(URI.create(url + "/api/public/config"));
            if (answer.statusCode() != 200
                    || answer.headers().firstValue("X-Request-Id").isEmpty()) {
                return Finding.problem(
                        WHAT,
                        url + " answers " + answer.statusCode() + ", and not as Sexton does",
                        "See that the proxy hands every path on to Sexton, and what it answers as it is.");
            }
            return certificate(answer);
        } catch (SSLException e) {
            return Finding.problem(
                    WHAT, url + " has no valid certificate: " + Web.reason(e), "Renew it, with its whole chain.");
        } catch (IOException e) {
            return Finding.warning(
                    WHAT,
                    url + " does not answer from this machine: " + Web.reason(e),
                    "If Sexton is meant to run now, see that it does, and that name and proxy lead to it.");
        }
    }

    private Finding certificate(HttpResponse<?> answer) throws SSLPeerUnverifiedException {
        if (answer.sslSession().isPresent()
                && answer.sslSession().get().getPeerCertificates()[0] instanceof X509Certificate certificate) {
            return certificate(certificate.getNotAfter().toInstant());
        }
        return Finding.ok(WHAT, url + " answers");
    }

    Finding certificate(Instant end) {
        var said = url + " answers, its certificate ends " + end;
        return Duration.between(clock.instant(), end).compareTo(SOON) < 0
                ? Finding.warning(WHAT, said, "See that it is renewed.")
                : Finding.ok(WHAT, said);
    }

    private static Finding encryption(URI address) {
        return "https".equals(address.getScheme())
                ? Finding.ok("TLS", "people reach it encrypted")
                : Finding.problem(
                        "TLS",
                        "people reach it unencrypted, sessions and reports included",
                        "Let a proxy speak TLS, and let SEXTON_URL begin with https://.");
    }

    private Finding proxy() {
        return Boolean.parseBoolean(environment.getOrDefault(FORWARDING, "false"))
                ? Finding.ok(PROXY, "it is believed where requests come from")
                : Finding.warning(
                        PROXY,
                        "all visitors share one rate limit, if a proxy stands before Sexton",
                        "Let the proxy set X-Forwarded-For anew, and set " + FORWARDING + "=true.");
    }

    private static boolean isHere(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
