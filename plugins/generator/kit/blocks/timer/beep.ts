let audio: AudioContext | undefined

/** Browsers let a page sound only after somebody pressed something: call it then. */
export function allowSound (): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
}

/** Soft tones one after the other, in hertz. */
export function beep (tones: readonly number[] = [660, 880]): void {
  if (audio === undefined || audio.state !== 'running') return
  for (const [index, tone] of tones.entries()) {
    const at = audio.currentTime + index * 0.22
    const [oscillator, volume] = [audio.createOscillator(), audio.createGain()]
    oscillator.type = 'sine'
    oscillator.frequency.value = tone
    volume.gain.setValueAtTime(0, at)
    volume.gain.linearRampToValueAtTime(0.16, at + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5)
    oscillator.connect(volume).connect(audio.destination)
    oscillator.start(at)
    oscillator.stop(at + 0.55)
  }
}
