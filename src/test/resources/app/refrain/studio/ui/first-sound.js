/** Presses play as soon as there is a button, and notes when the loudspeakers would first sound. */
(() => {
  const AUDIBLE = 1e-4;
  const LOOK_EVERY = 3;
  const connect = AudioNode.prototype.connect;
  const times = (window.firstSound = { pressed: undefined, heard: undefined });

  AudioNode.prototype.connect = function (target, ...rest) {
    if (target === this.context.destination) {
      listen(this);
    }
    return connect.call(this, target, ...rest);
  };

  function listen(node) {
    const analyser = node.context.createAnalyser();
    analyser.fftSize = 512;
    connect.call(node, analyser);
    const samples = new Float32Array(analyser.fftSize);
    times.sounds = () => {
      analyser.getFloatTimeDomainData(samples);
      return samples.some((sample) => Math.abs(sample) > AUDIBLE);
    };
    void until(times.sounds).then((time) => (times.heard ??= time));
  }

  async function until(holds) {
    while (!holds()) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    return performance.now();
  }

  function playButton(root = document) {
    const path = ['refrain-listen', 'refrain-stage', 'refrain-session', 'refrain-player'];
    const found = root.querySelector('button.play');
    return found ?? path.map((name) => root.querySelector(name)?.shadowRoot).filter(Boolean).map(playButton).find(Boolean);
  }

  /** Milliseconds from the opening of the page to the first sound. */
  times.first = () => until(() => times.heard).then(() => times.heard);

  /** Milliseconds from pressing play at the start to the sound, everything being there. */
  times.again = async () => {
    const button = playButton();
    button.click();
    button.previousElementSibling.click();
    await until(() => !times.sounds());
    const pressed = performance.now();
    button.click();
    return (await until(times.sounds)) - pressed;
  };

  void until(playButton).then((time) => {
    times.pressed = time;
    playButton().click();
  });
})();
