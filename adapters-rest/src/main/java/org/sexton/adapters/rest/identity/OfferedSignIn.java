package org.sexton.adapters.rest.identity;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.rest.dto.ConfigDto.OidcDto;
import org.sexton.adapters.rest.dto.ConfigDto.SignInDto;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.application.port.in.DemoSignIn;

/**
 * The ways in, as they are configured. A mailed link is offered where mail can be sent, and where there is no other way:
 * then whoever runs the installation finds the link in its log.
 */
@Singleton
final class OfferedSignIn implements SignInOptions {

    private final SignInDto offered;

    OfferedSignIn(
            Optional<OidcProvider> provider,
            DemoSignIn demo,
            @ConfigProperty(name = "sexton.smtp.host") Optional<String> mailServer) {
        var accounts = demo.accounts().stream()
                .sorted(Comparator.reverseOrder())
                .map(Wire::name)
                .toList();
        offered = new SignInDto(
                provider.map(it -> new OidcDto(it.label())).orElse(null),
                mailServer.isPresent() || provider.isEmpty() && accounts.isEmpty(),
                accounts);
    }

    @Override
    public SignInDto offered() {
        return offered;
    }
}
