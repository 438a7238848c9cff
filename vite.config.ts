import type { UserConfigFn } from 'vite';
import { instrumentFiles } from './frontend/sound/instrument-files';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: [instrumentFiles()],
});

export default overrideVaadinConfig(customConfig);
