/** How a request shows who sends it. */
@NamedInterface("web")
package app.refrain.account.web;

import org.springframework.modulith.NamedInterface;
