// A live part asks for itself again a little after it was told of a change: all open pages together would be a load of their own.
// It says so when it has heard nothing for a while, and takes the notice back by itself.
(function () {
  'use strict';
  var MOST_JITTER = 800;
  var SILENT_AFTER = 25000;

  var lastHeard = Date.now();

  function heard() {
    lastHeard = Date.now();
    document.body.removeAttribute('data-stale');
  }

  function silent() {
    document.body.setAttribute('data-stale', '');
  }

  document.addEventListener('htmx:sseOpen', function (event) {
    heard();
    event.detail.source.addEventListener('alive', heard);
    event.detail.source.addEventListener('changed', function () {
      heard();
      window.setTimeout(function () {
        event.target.querySelectorAll('[data-live]').forEach(function (part) { window.htmx.trigger(part, 'renew'); });
      }, Math.random() * MOST_JITTER);
    });
  });

  // a part that asks by the clock has no stream: its own answers say that we are heard
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.target.closest('[data-polled]') && event.detail.xhr.status === 200) { heard(); }
  });

  document.addEventListener('htmx:sseError', silent);
  ['htmx:sendError', 'htmx:responseError'].forEach(function (failed) {
    document.addEventListener(failed, function (event) {
      if (event.target.closest('[sse-connect],[data-polled]')) { silent(); }
    });
  });

  window.setInterval(function () {
    if (document.querySelector('[sse-connect],[data-polled]') && Date.now() - lastHeard > SILENT_AFTER) { silent(); }
  }, 5000);

  // a second click on a form that is on its way sends nothing
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
  });
  // the back button shows the form again, ready to be sent
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });
})();
